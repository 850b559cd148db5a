import { hash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const SECRET_BYTES = 32;
const CHECKSUM_LENGTH = 6;

/**
 * What a secret is for, said in its first letters, so that scanners of leaked secrets know it.
 * `pat`: of a person. `client`: of a programme. `access`: what a programme gets in exchange.
 */
export type SecretKind = 'pat' | 'client' | 'access';

/**
 * A new secret of 256 random bits, such as `tbl_pat_…`. Its last six characters check the others,
 * so that a mistyped one is known without asking the database.
 */
export function newSecret(kind: SecretKind): string {
  const body = `tbl_${kind}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return body + checksum(body);
}

/** The kind of a well-formed secret; null for any other text. */
export function kindOfSecret(text: string): SecretKind | null {
  const [, kind] = /^tbl_(pat|client|access)_[\w-]{49}$/.exec(text) ?? [];
  const isWhole = checksum(text.slice(0, -CHECKSUM_LENGTH)) === text.slice(-CHECKSUM_LENGTH);
  return isWhole && kind !== undefined ? (kind as SecretKind) : null;
}

/** A new session secret: never seen by people, so it needs neither kind nor checksum. */
export function newSessionSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/**
 * What is kept of a secret. One round is enough: 256 random bits cannot be guessed from it, unlike
 * a password.
 */
export function hashOfSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

function checksum(body: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64url');
}
