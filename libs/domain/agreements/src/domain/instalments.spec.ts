import fc from 'fast-check';

import { addAll, eur } from '#kernel/money';
import { Bug } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';

import { checkInstalmentPlan, planInstalments, type PlannedInstalment } from './instalments';
import { shareGrant } from './shares';

const planOf = (...percents: string[]): PlannedInstalment[] =>
  percents.map((percent) => ({ rate: parsePercent(percent), trigger: 'signature' }));

const amountsOf = (grant: bigint, plan: readonly PlannedInstalment[]): bigint[] =>
  planInstalments(eur(grant), plan).map(({ amount }) => amount.cents);

describe('planInstalments', () => {
  it.each([
    {
      grant: 10_000_000n,
      percents: ['50', '30', '20'],
      amounts: [5_000_000n, 3_000_000n, 2_000_000n],
    },
    { grant: 100n, percents: ['33.3333', '33.3333', '33.3334'], amounts: [33n, 33n, 34n] },
    { grant: 101n, percents: ['50', '50'], amounts: [50n, 51n] },
    { grant: 1n, percents: ['80', '20'], amounts: [0n, 1n] },
    { grant: 2_300_000n, percents: ['100'], amounts: [2_300_000n] },
  ])('pays $grant cents by $percents % as $amounts', ({ grant, percents, amounts }) => {
    expect(amountsOf(grant, planOf(...percents))).toEqual(amounts);
  });

  it('never creates or loses a cent, and never pays early more than its share', () => {
    const plans = fc
      .uniqueArray(fc.bigInt({ min: 1n, max: 999_999n }), { minLength: 0, maxLength: 5 })
      .map((cuts) => [0n, ...cuts.toSorted((a, b) => (a < b ? -1 : 1)), 1_000_000n])
      .map((cuts) => cuts.slice(1).map((cut, index) => ({ ppm: cut - (cuts[index] ?? 0n) })))
      .map((rates) => rates.map((rate): PlannedInstalment => ({ rate, trigger: 'date' })));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), plans, (grant, plan) => {
        const instalments = planInstalments(eur(grant), plan);
        expect(addAll(instalments.map(({ amount }) => amount)).cents).toBe(grant);
        for (const { amount, rate } of instalments.slice(0, -1)) {
          expect(amount.cents * 1_000_000n <= grant * rate.ppm).toBe(true);
        }
      }),
    );
  });

  it('is refused with every reason when the plan does not share out the whole', () => {
    const plan = planOf('60', '0', '30');
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
