import { KeyMalformed } from './idempotency.errors';

const MAX_LENGTH = 200;

/** Visible ASCII and spaces, as the values of headers are; quotes and backslashes only escaped. */
const BARE = /^[\x21\x23-\x5b\x5d-\x7e]([\x20\x21\x23-\x5b\x5d-\x7e]*[\x21\x23-\x5b\x5d-\x7e])?$/;
const QUOTED = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])+)"$/;

/**
 * The key that a header brings, null when there is none. Bare, or a quoted string as the draft of
 * the IETF has it (RFC 9651 §3.3.3): both ways of writing are the same key. @throws KeyMalformed
 */
export function keyIn(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header !== 'string') throw new KeyMalformed();
  const key = QUOTED.exec(header)?.[1]?.replace(/\\(["\\])/g, '$1') ?? bare(header);
  if (key.length > MAX_LENGTH) throw new KeyMalformed();
  return key;
}

function bare(header: string): string {
  if (!BARE.test(header)) throw new KeyMalformed();
  return header;
}
