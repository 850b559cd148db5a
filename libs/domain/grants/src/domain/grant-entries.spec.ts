import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';
import type { Entry } from '#domain/ledger';

import {
  grantPromised,
  instalmentDue,
  paymentReturned,
  paymentsConfirmed,
  paymentsSent,
  promiseAmended,
} from './grant-entries';

const FUNDER = asId<'Organisation'>('funder');
const GRANT = { agreementId: asId<'Agreement'>('g'), reference: 'C1', funderId: FUNDER };
const FACT = { cause: { kind: 'test', id: '1' }, valueDate: asLocalDate('2026-03-01') };
const A = { payeeId: asId<'Organisation'>('a'), amount: eur(700n) };
const B = { payeeId: asId<'Organisation'>('b'), amount: eur(300n) };

/** `number side cents`, in order. */
function linesOf({ postings }: Entry): readonly string[] {
  return postings.map(({ account, side, amount }) =>
    `${account.number} ${side} ${amount.cents} ${account.partyId ?? ''}`.trim(),
  );
}

function balanceOf(entries: readonly Entry[], path: string): bigint {
  return entries
    .flatMap(({ postings }) => postings)
    .filter(({ account }) => account.path === path)
    .reduce((sum, { account, side, amount }) => {
      return side === account.normal ? sum + amount.cents : sum - amount.cents;
    }, 0n);
}

describe('The entries of a grant', () => {
  it('book a promise as a cost, and as what is owed later to each payee', () => {
    expect(linesOf(grantPromised(GRANT, [A, B], FACT))).toEqual([
      '657100 debit 700',
      '467100 credit 700 a',
      '657100 debit 300',
      '467100 credit 300 b',
    ]);
  });

  it('book less when an amendment takes something away', () => {
    expect(linesOf(promiseAmended(GRANT, [{ ...A, amount: eur(-200n) }], FACT))).toEqual([
      '657100 credit 200',
      '467100 debit 200 a',
    ]);
  });

  it('bring every account of a grant to zero once all is paid, and the bank to what it cost', () => {
    const parts = [A, B].map((part) => ({ ...part, grant: GRANT }));
    const entries = [
      grantPromised(GRANT, [A, B], FACT),
      instalmentDue(GRANT, [A, B], FACT),
      paymentsSent(parts, { ...FACT, reference: 'LOT-1' }),
      paymentsConfirmed(FUNDER, parts, FACT),
    ];
    expect(balanceOf(entries, 'grant:g:promised:a')).toBe(0n);
    expect(balanceOf(entries, 'grant:g:owed:a')).toBe(0n);
    expect(balanceOf(entries, 'payments:on-their-way')).toBe(0n);
    expect(balanceOf(entries, 'bank')).toBe(-1000n);
    expect(balanceOf(entries, 'grant:g:granted')).toBe(1000n);
  });

  it('owe again what the bank gave back, whether it had left or not', () => {
    const part = { ...A, grant: GRANT };
    expect(linesOf(paymentReturned(part, true, FACT))).toEqual([
      '512100 debit 700',
      '467200 credit 700 a',
    ]);
    expect(linesOf(paymentReturned(part, false, FACT))).toEqual([
      '511500 debit 700',
      '467200 credit 700 a',
    ]);
  });

  it('never let a payee be called or paid beyond what was promised', () => {
    const floors = [grantPromised(GRANT, [A], FACT), instalmentDue(GRANT, [A], FACT)]
      .flatMap(({ postings }) => postings)
      .filter(({ account }) => account.number.startsWith('467'))
      .map(({ account }) => account.floor);
    expect(floors).toEqual([eur(0n), eur(0n), eur(0n)]);
  });
});
