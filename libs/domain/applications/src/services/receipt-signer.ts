import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';

import { invariant } from '#kernel/problems';
import { Config } from '#platform/config';

/** What anyone needs to check a receipt without us. */
export interface Seal {
  /** RFC 8785 (JSON Canonicalization Scheme). */
  readonly canonical: string;
  /** Of the canonical text in UTF-8, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Ed25519 over the 32 bytes of that hash, in base64url. */
  readonly signature: string;
  readonly keyId: string;
}

/** A public Ed25519 key: its identifier, and its 32 bytes in base64url (`x` of RFC 8037). */
export interface ReceiptKey {
  readonly id: string;
  readonly publicKey: string;
}

/** Seals what is submitted, and checks seals with the keys of today and of before. */
@Injectable()
export class ReceiptSigner {
  /** The key that seals now. */
  readonly key: ReceiptKey;
  private readonly privateKey: ReturnType<typeof createPrivateKey>;

  constructor(config: Config) {
    this.privateKey = createPrivateKey(config.receiptKey);
    const { x } = createPublicKey(this.privateKey).export({ format: 'jwk' });
    invariant(x !== undefined, 'the key of receipts is an Ed25519 key');
    this.key = { id: thumbprintOf(x), publicKey: x };
  }

  seal(content: unknown): Seal {
    const canonical = canonicalOf(content);
    const sha256 = sha256Of(canonical);
    const signature = sign(null, Buffer.from(sha256, 'hex'), this.privateKey);
    const keyId = this.key.id;
    return { canonical, sha256, signature: signature.toString('base64url'), keyId };
  }
}

export function canonicalOf(content: unknown): string {
  const canonical = canonicalize(content);
  invariant(canonical !== undefined, 'what is sealed is JSON');
  return canonical;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Whether the signature of the hash was made with the key. */
export function isSignedWith(key: ReceiptKey, sha256: string, signature: string): boolean {
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey },
    format: 'jwk',
  });
  return verify(null, Buffer.from(sha256, 'hex'), publicKey, Buffer.from(signature, 'base64url'));
}

/** JWK thumbprint (RFC 7638), its first 16 characters: enough to tell keys apart. */
function thumbprintOf(x: string): string {
  const jwk = canonicalOf({ crv: 'Ed25519', kty: 'OKP', x });
  return createHash('sha256').update(jwk).digest('base64url').slice(0, 16);
}
