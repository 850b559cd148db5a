import { createHash } from 'node:crypto';

/**
 * SHA-256 of a state, salted with the identifier of its entry: two entries about the same state
 * do not look alike, and a short text cannot be looked up in a table of known hashes.
 * Null for a state that is not there.
 */
export function fingerprint(salt: string, state: unknown): Buffer | null {
  if (state === undefined || state === null) return null;
  return createHash('sha256')
    .update(`${salt}\n${canonicalText(state)}`)
    .digest();
}

/** JSON with sorted keys, so that the same state always gives the same text. */
function canonicalText(state: unknown): string {
  return JSON.stringify(state, (_, value: unknown) => {
    if (typeof value === 'bigint') return value.toString();
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
