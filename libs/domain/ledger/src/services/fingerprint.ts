import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import { invariant } from '#kernel/problems';

import type { Entry } from '../ledger.types';

/** Tells one booking of a fact from another: SHA-256 of what it says, the same for the same words. */
export function fingerprintOf({ kind, cause, valueDate, postings }: Entry): string {
  const said = canonicalize({
    kind,
    cause,
    valueDate,
    postings: postings.map(({ account, side, amount, contractId, component }) => [
      account.path,
      side,
      amount.cents.toString(),
      contractId ?? null,
      component ?? null,
    ]),
  });
  invariant(said !== undefined, 'an entry has a canonical form');
  return createHash('sha256').update(said).digest('hex');
}
