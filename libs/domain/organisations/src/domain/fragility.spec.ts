import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { eur, parseEur } from '#kernel/money';

import {
  checkAccounts,
  fragilityClass,
  FRAGILITY_CLASSES,
  type AccountsFigures,
  type FragilityScale,
} from './fragility';

const SCALE: FragilityScale = {
  code: 'test',
  validFrom: asLocalDate('2026-01-01'),
  source: 'The table of this test',
  bounds: {
    'own-funds': [300_000, 150_000, 0],
    'working-capital': [90, 45, 0],
    cash: [90, 45, 15],
    dependence: [400_000, 600_000, 800_000],
  },
  points: [10, 7, 4],
  negativeOwnFundsAtBest: 'C',
};

const SOUND: AccountsFigures = {
  closedOn: asLocalDate('2025-12-31'),
  months: 12,
  ownFunds: parseEur('60000.00'),
  balanceTotal: parseEur('150000.00'),
  workingCapital: parseEur('50000.00'),
  cash: parseEur('50000.00'),
  charges: parseEur('200000.00'),
  income: parseEur('210000.00'),
  largestIncome: parseEur('60000.00'),
};

const read = (change: Partial<AccountsFigures>) => fragilityClass({ ...SOUND, ...change }, SCALE);
const ratiosOf = (change: Partial<AccountsFigures>) =>
  read(change).ratios.map((one) => `${one.ratio} ${String(one.value)} ${one.class}`);

describe('fragilityClass', () => {
  it('says each ratio, its class and the bound that was met', () => {
    expect(read({})).toMatchObject({ class: 'A', points: 12, isCapped: false });
    expect(ratiosOf({})).toEqual([
      'own-funds 400000 A',
      'working-capital 91 A',
      'cash 91 A',
      'dependence 285715 A',
    ]);
  });

  it('meets a bound exactly, and not a cent before', () => {
    const cash = (amount: string) => read({ cash: parseEur(amount) }).ratios[2];
    expect(cash('24657.54')).toMatchObject({ value: 45, class: 'B', bound: 45 });
    expect(cash('24657.53')).toMatchObject({ value: 44, class: 'C', bound: 15 });
  });

  it('reads a financial year for as long as it was', () => {
    expect(read({ months: 6 }).ratios[2]).toMatchObject({ value: 45, class: 'B' });
  });

  it('rounds a dependence up, and counts what is unknown as fragile', () => {
    const dependence = read({ largestIncome: parseEur('84000.01') }).ratios[3];
    expect(dependence).toMatchObject({ value: 400_001, class: 'B' });
    expect(ratiosOf({ charges: eur(0n), income: eur(0n), largestIncome: eur(0n) })).toEqual([
      'own-funds 400000 A',
      'working-capital null D',
      'cash null D',
      'dependence null D',
    ]);
  });

  it('is never better than C for who owes more than it has', () => {
    const reading = read({ ownFunds: parseEur('-0.01') });
    expect(reading).toMatchObject({ class: 'C', points: 9, isCapped: true });
    expect(reading.ratios[0]).toMatchObject({ value: -1, class: 'D', bound: null });
  });

  it('is D when nothing holds', () => {
    const nothing = { ownFunds: parseEur('-10.00'), workingCapital: parseEur('-10.00') };
    const reading = read({ ...nothing, cash: eur(0n), largestIncome: SOUND.income });
    expect(reading).toMatchObject({ class: 'D', points: 0, isCapped: false });
  });

  it('is never worse for having more cash', () => {
    const amounts = fc.tuple(fc.bigInt(0n, 20_000_000n), fc.bigInt(0n, 20_000_000n));
    fc.assert(
      fc.property(amounts, ([cash, more]) => {
        const rank = (cents: bigint) => FRAGILITY_CLASSES.indexOf(read({ cash: eur(cents) }).class);
        expect(rank(cash + more)).toBeLessThanOrEqual(rank(cash));
      }),
    );
  });
});

describe('checkAccounts', () => {
  const codesOf = (change: Partial<AccountsFigures>) =>
    checkAccounts({ ...SOUND, ...change }, asLocalDate('2026-06-30')).map(({ code }) => code);

  it('accepts what can be true', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ ownFunds: parseEur('-1000.00') })).toEqual([]);
  });

  it('lists all that cannot', () => {
    expect(
      codesOf({
        closedOn: asLocalDate('2026-12-31'),
        months: 25,
        balanceTotal: eur(0n),
        largestIncome: parseEur('210000.01'),
      }),
    ).toEqual([
      'accounts-not-closed-yet',
      'accounts-of-too-many-months',
      'balance-total-missing',
      'own-funds-above-balance-total',
      'cash-above-balance-total',
      'largest-income-above-income',
    ]);
  });
});
