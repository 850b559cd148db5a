import { asLocalDate } from '#kernel/dates';

import { paymentBlockers, type PaymentFacts } from './blockers';
import { payBy, resumedPayBy } from './payment-clock';

const NOW = new Date('2026-03-10T10:00:00Z');

const FREE: PaymentFacts = {
  status: 'due',
  suspendedOn: null,
  isCommitted: true,
  overdueReports: [],
  unsettledAid: [],
  account: { isProofAccepted: true, number: 1, recordedAt: NOW },
  hasPayerAccount: true,
};

function codesOf(change: Partial<PaymentFacts>): readonly string[] {
  return paymentBlockers({ ...FREE, ...change }, NOW).map(({ code }) => code);
}

describe('What stops a payment', () => {
  it('is nothing when it is due and everyone has done their part', () => {
    expect(codesOf({})).toEqual([]);
  });

  it.each([
    ['its trigger', { status: 'planned' }, 'trigger-awaited'],
    ['an order under way', { status: 'ordered' }, 'already-ordered'],
    ['that it is paid', { status: 'paid' }, 'already-paid'],
    ['an amendment', { status: 'dropped' }, 'instalment-dropped'],
    ['a suspension', { suspendedOn: asLocalDate('2026-03-01') }, 'payment-suspended'],
    ['a commitment', { isCommitted: false }, 'commitment-missing'],
    ['a report that is late', { overdueReports: ['Repair'] }, 'report-overdue'],
    ['state aid', { unsettledAid: ['Repair'] }, 'aid-not-settled'],
    ['no account', { account: null }, 'payee-account-missing'],
    ['the payer’s account', { hasPayerAccount: false }, 'payer-account-missing'],
    [
      'a proof',
      { account: { isProofAccepted: false, number: 1, recordedAt: NOW } },
      'account-proof-not-accepted',
    ],
  ] as const)('may be %s', (_what, change, code) => {
    expect(codesOf(change)).toEqual([code]);
  });

  it('is said all at once', () => {
    const change = { isCommitted: false, unsettledAid: ['Repair'], account: null };
    expect(codesOf({ ...change, status: 'planned', hasPayerAccount: false })).toEqual([
      'trigger-awaited',
      'commitment-missing',
      'aid-not-settled',
      'payer-account-missing',
      'payee-account-missing',
    ]);
  });

  it.each([
    ['2026-03-07T10:00:01Z', ['account-just-changed']],
    ['2026-03-07T10:00:00Z', []],
  ])('is a change of account for 72 hours: recorded at %s', (recordedAt, expected) => {
    const account = { isProofAccepted: true, number: 2, recordedAt: new Date(recordedAt) };
    expect(codesOf({ account })).toEqual(expected);
  });
});

describe('The clock of a payment', () => {
  it('runs sixty days from the day after', () => {
    expect(payBy(asLocalDate('2026-01-31'), 60)).toBe('2026-04-01');
  });

  it('stands still while the payment is suspended', () => {
    const days = [asLocalDate('2026-02-10'), asLocalDate('2026-02-25')] as const;
    expect(resumedPayBy(asLocalDate('2026-04-01'), days)).toBe('2026-04-16');
    expect(resumedPayBy(asLocalDate('2026-04-01'), [days[0], days[0]])).toBe('2026-04-01');
  });
});
