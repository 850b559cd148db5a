import { asLocalDate, type LocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';

import type { Entry, Posting, Side } from '../ledger.types';

import { fingerprintOf } from './fingerprint';

const posting = (side: Side, cents: bigint, path = 'a'): Posting => ({
  account: {
    path,
    number: '467100',
    name: { fr: path, en: path },
    normal: 'credit',
    floor: null,
    partyId: null,
  },
  side,
  amount: eur(cents),
});

const entryOf = (
  postings: readonly Posting[],
  valueDate: LocalDate = asLocalDate('2027-03-10'),
): Entry => ({
  keeperId: asId<'Organisation'>('keeper'),
  kind: 'test',
  cause: { kind: 'test', id: '1' },
  label: { fr: 'Essai', en: 'Test' },
  valueDate,
  postings,
});

describe('The fingerprint of an entry', () => {
  it('is one for what it says, and another when an amount, a side, an account or a day differs', () => {
    const said = entryOf([posting('debit', 5n), posting('credit', 5n, 'b')]);
    const other = [
      entryOf([posting('debit', 6n), posting('credit', 6n, 'b')]),
      entryOf([posting('credit', 5n), posting('debit', 5n, 'b')]),
      entryOf([posting('debit', 5n), posting('credit', 5n, 'c')]),
      entryOf(said.postings, asLocalDate('2027-03-09')),
    ];
    expect(fingerprintOf({ ...said, label: { fr: 'Autre', en: 'Other' } })).toBe(
      fingerprintOf(said),
    );
    expect(new Set([said, ...other].map(fingerprintOf)).size).toBe(5);
  });
});
