import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { formatDecimal, fraction, parseFraction, parsePercentage } from '#kernel/fractions';

import { couponCap } from './coupon-cap';
import {
  checkRedemption,
  cumulatedResults,
  redemptionOf,
  type RedemptionFacts,
} from './redemption';
import { betterFortune, type BetterFortuneFacts } from './return-to-better-fortune';

const amount = fc.bigInt({ min: 0n, max: 10n ** 9n });

describe('The cap of a coupon', () => {
  it.each([
    {
      of: 'a meeting of 2024',
      rates: ['0.20', '0.27', '1.325', '2.51', '3.14', '3.37'],
      margin: '2',
      cap: '3.8025',
      most: 380_250n,
    },
    {
      of: 'a meeting of 2017',
      rates: ['2.28', '1.50', '0.96', '1.19', '0.80', '0.63'],
      margin: '2',
      cap: '3.2267',
      most: 322_666n,
    },
    { of: 'a titre associatif', rates: ['3.20'], margin: '3', cap: '6.2000', most: 620_000n },
    { of: 'one on condition', rates: ['3.20'], margin: '5.5', cap: '8.7000', most: 870_000n },
  ])('for $of is $cap %', ({ rates, margin, cap, most }) => {
    const found = couponCap(rates.map(parseFraction), parseFraction(margin), 10_000_000n);
    expect(formatDecimal(found.cap, 4)).toBe(cap);
    expect(found.most).toBe(most);
  });
});

describe('A redemption', () => {
  const facts = (more: Partial<RedemptionFacts>): RedemptionFacts => ({
    instrument: 'COOPERATIVE_SHARE',
    nominal: 500_000n,
    issuedOn: asLocalDate('2020-01-01'),
    askedOn: asLocalDate('2026-12-31'),
    yearsMin: 0,
    lossShare: fraction(0n),
    results: [],
    spreadYears: 1,
    capital: null,
    ...more,
  });
  const codes = (more: Partial<RedemptionFacts>) =>
    checkRedemption(facts(more)).map(({ code }) => code);

  it('of cooperative shares bears its part of losses, spread over five years', () => {
    const found = redemptionOf(facts({ lossShare: parsePercentage('8'), spreadYears: 5 }));
    expect(found.paid).toBe(460_000n);
    expect(found.payments).toEqual([92_000n, 92_000n, 92_000n, 92_000n, 92_000n]);
  });

  it('waits for its years, for surpluses, and for the least capital, and says all of it', () => {
    const nominal = 5_000_000n;
    const results = [20n, -5n, 30n, 12n, 8n, -2n, 5n].map((one) => one * 100_000n);
    expect(cumulatedResults(results).map((one) => one > nominal)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    const conditional = {
      instrument: 'TITRE_ASSOCIATIF_CONDITIONAL' as const,
      nominal,
      yearsMin: 7,
    };
    expect(codes({ ...conditional, results: results.slice(0, 4) })).toEqual(['redeemed-too-early']);
    expect(codes({ ...conditional, results, askedOn: asLocalDate('2027-01-01') })).toEqual([]);
    const capital = { before: 6_000_000n, least: 1_500_000n };
    expect(codes({ ...conditional, results: [], capital })).toEqual([
      'redeemed-too-early',
      'surpluses-below-nominal',
      'capital-below-least',
    ]);
  });

  it('never pays above the nominal, and pays it to the cent', () => {
    const years = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(
        amount,
        fc.bigInt({ min: 0n, max: 100n }),
        years,
        (nominal, loss, spreadYears) => {
          const found = redemptionOf(
            facts({ nominal, lossShare: fraction(loss, 100n), spreadYears }),
          );
          expect(found.paid <= nominal).toBe(true);
          expect(found.payments.reduce((sum, one) => sum + one, 0n)).toBe(found.paid);
        },
      ),
    );
  });
});

describe('The return to better fortune', () => {
  const facts: BetterFortuneFacts = {
    year: 3,
    fromYear: 3,
    netAssets: 0n,
    netAssetsThreshold: null,
    surplus: 3_000_000n,
    surplusThreshold: 1_000_000n,
    share: parsePercentage('30'),
    outstanding: 2_000_000n,
  };

  it.each([
    [{}, 600_000n, 'SHARE'],
    [{ year: 2 }, 0n, 'TOO_EARLY'],
    [{ surplus: 900_000n }, 0n, 'NO_CONDITION_HOLDS'],
    [{ surplus: 900_000n, netAssets: 5n, netAssetsThreshold: 5n }, 0n, 'NOTHING_ABOVE_THRESHOLD'],
    [{ outstanding: 500_000n }, 500_000n, 'OUTSTANDING'],
  ] as const)('%j pays %d (%s)', (more, repayment, rule) => {
    expect(betterFortune({ ...facts, ...more })).toMatchObject({ repayment, rule });
  });

  it('never takes back more than is outstanding', () => {
    fc.assert(
      fc.property(amount, amount, fc.bigInt({ min: 0n, max: 100n }), (surplus, outstanding, k) => {
        const found = betterFortune({ ...facts, surplus, outstanding, share: fraction(k, 100n) });
        expect(found.repayment >= 0n && found.repayment <= outstanding).toBe(true);
        expect(found.repayment + found.outstandingAfter).toBe(outstanding);
      }),
    );
  });
});
