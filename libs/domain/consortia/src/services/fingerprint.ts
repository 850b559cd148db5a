import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import { invariant } from '#kernel/problems';

/** SHA-256, in lower-case hexadecimal, of the canonical form (RFC 8785) of what was agreed. */
export function fingerprintOf(content: unknown): string {
  const canonical = canonicalize(content);
  invariant(canonical !== undefined, 'what is agreed is JSON');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
