import fc from 'fast-check';

import { addAll, eur } from '#kernel/money';
import { Bug } from '#kernel/problems';

import { checkInstalmentPlan, planInstalments, type PlannedShare } from './instalments';
import { shareGrant } from './shares';

const planOf = (...ratesPpm: number[]): PlannedShare[] => ratesPpm.map((ratePpm) => ({ ratePpm }));

const amountsOf = (grant: bigint, plan: readonly PlannedShare[]): bigint[] =>
  planInstalments(eur(grant), plan).map(({ amount }) => amount.cents);

describe('planInstalments', () => {
  it.each([
    {
      grant: 10_000_000n,
      ratesPpm: [500_000, 300_000, 200_000],
      amounts: [5_000_000n, 3_000_000n, 2_000_000n],
    },
    { grant: 100n, ratesPpm: [333_333, 333_333, 333_334], amounts: [33n, 33n, 34n] },
    { grant: 101n, ratesPpm: [500_000, 500_000], amounts: [50n, 51n] },
    { grant: 1n, ratesPpm: [800_000, 200_000], amounts: [0n, 1n] },
    { grant: 2_300_000n, ratesPpm: [1_000_000], amounts: [2_300_000n] },
  ])('pays $grant cents by $ratesPpm ppm as $amounts', ({ grant, ratesPpm, amounts }) => {
    expect(amountsOf(grant, planOf(...ratesPpm))).toEqual(amounts);
  });

  it('never creates or loses a cent, and never pays early more than its share', () => {
    const plans = fc
      .uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 5 })
      .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 1_000_000])
      .map((cuts) => planOf(...cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0))));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), plans, (grant, plan) => {
        const instalments = planInstalments(eur(grant), plan);
        expect(addAll(instalments.map(({ amount }) => amount)).cents).toBe(grant);
        for (const { amount, ratePpm } of instalments.slice(0, -1)) {
          expect(amount.cents * 1_000_000n <= grant * BigInt(ratePpm)).toBe(true);
        }
      }),
    );
  });

  it('is refused with every reason when the plan does not share out the whole', () => {
    const plan = planOf(600_000, 0, 300_000);
    expect(checkInstalmentPlan(plan).map(({ code }) => code)).toEqual([
      'instalment-without-share',
      'instalments-not-whole',
    ]);
    expect(() => planInstalments(eur(100n), plan)).toThrow(Bug);
  });
});

describe('shareGrant', () => {
  const asking = (organisationId: string, cents: bigint) => ({
    organisationId,
    requested: eur(cents),
  });

  it('splits what was decided as it was asked, to the cent, the lead first on a tie', () => {
    const shares = [
      asking('lead', 100n),
      asking('second', 100n),
      asking('third', 100n),
      asking('none', 0n),
    ];
    const parts = shareGrant(eur(100n), shares).map(({ item, amount }) => [
      item.organisationId,
      amount.cents,
    ]);
    expect(parts).toEqual([
      ['lead', 34n],
      ['second', 33n],
      ['third', 33n],
    ]);
  });
});
