import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';

import type { Entry, LedgerAccount, Posting, Side } from '../ledger.types';

import { bookingDay, checkEntry, mirrorOf, withoutZeros } from './entry';

const TODAY = asLocalDate('2027-03-10');

const account = (path: string): LedgerAccount => ({
  path,
  number: '467100',
  name: { fr: path, en: path },
  normal: 'credit',
  floor: null,
  partyId: null,
});

const posting = (side: Side, cents: bigint, path = 'a'): Posting => ({
  account: account(path),
  side,
  amount: eur(cents),
});

const entryOf = (postings: readonly Posting[], valueDate = TODAY): Entry => ({
  keeperId: asId<'Organisation'>('keeper'),
  kind: 'test',
  cause: { kind: 'test', id: '1' },
  label: { fr: 'Essai', en: 'Test' },
  valueDate,
  postings,
});

const codes = (entry: Entry) => checkEntry(entry, TODAY).map(({ code }) => code);

const sides = fc.constantFrom<Side>('debit', 'credit');
const somePostings = fc.array(
  fc.record({ side: sides, cents: fc.bigInt({ min: 1n, max: 10n ** 12n }) }),
  { minLength: 1, maxLength: 20 },
);

describe('An entry', () => {
  it('tells every reason at once', () => {
    const future = asLocalDate('2027-03-11');
    expect(codes(entryOf([posting('debit', -5n)], future))).toEqual([
      'entry-needs-two-sides',
      'posting-not-positive',
      'entry-not-balanced',
      'entry-in-the-future',
    ]);
    const long = Array.from({ length: 1_001 }, () => posting('debit', 1n));
    expect(codes(entryOf([...long, posting('credit', 1_001n)]))).toEqual(['entry-too-long']);
  });

  it('is taken when its sides are equal, and only then', () => {
    fc.assert(
      fc.property(somePostings, fc.bigInt({ min: -3n, max: 3n }), (said, off) => {
        const net = said.reduce(
          (sum, { side, cents }) => sum + (side === 'debit' ? cents : -cents),
          0n,
        );
        const rest = net + off;
        fc.pre(rest !== 0n);
        const closing = posting(rest > 0n ? 'credit' : 'debit', rest > 0n ? rest : -rest);
        const all = [...said.map(({ side, cents }) => posting(side, cents)), closing];
        expect(codes(entryOf(all))).toEqual(off === 0n ? [] : ['entry-not-balanced']);
      }),
    );
  });

  it('is undone by its mirror: nothing is left on any account', () => {
    fc.assert(
      fc.property(somePostings, (said) => {
        const postings = said.map(({ side, cents }, index) =>
          posting(side, cents, `a${index % 3}`),
        );
        const left = new Map<string, bigint>();
        for (const one of [...postings, ...mirrorOf(postings)]) {
          const { cents } = one.amount;
          const before = left.get(one.account.path) ?? 0n;
          left.set(one.account.path, before + (one.side === 'debit' ? cents : -cents));
        }
        expect([...left.values()].every((cents) => cents === 0n)).toBe(true);
      }),
    );
  });

  it('leaves out what moves nothing', () => {
    const kept = withoutZeros([posting('debit', 0n), posting('debit', 1n)]);
    expect(kept.map(({ amount }) => amount.cents)).toEqual([1n]);
  });

  it.each([
    ['2027-03-01', null, '2027-03-01'],
    ['2027-03-01', '2027-02-28', '2027-03-01'],
    ['2027-02-28', '2027-02-28', '2027-03-10'],
    ['2026-12-31', '2027-02-28', '2027-03-10'],
  ])('of %s, with books closed until %s, is booked on %s', (value, closed, booked) => {
    const until = closed === null ? null : asLocalDate(closed);
    const now = new Date('2027-03-10T10:00:00Z');
    expect(bookingDay(asLocalDate(value), until, now)).toBe(booked);
  });
});
