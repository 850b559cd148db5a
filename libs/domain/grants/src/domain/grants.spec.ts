import fc from 'fast-check';

import { fraction, formatDecimal, parseFraction, parsePercentage } from '#kernel/fractions';
import { eur, formatEur, parseEur } from '#kernel/money';

import examples from '../../../../../test/worked-examples/grants.json';

import { fullTimeEquivalent, valueInKind, type InKindLine, type ValuationMethod } from './in-kind';
import { checkPlan, instalmentsOf } from './instalment-plan';
import { settle } from './settlement';
import { compensationOf, surplusOf } from './surplus';

const cents = (euros: number) => BigInt(Math.round(euros * 100));
const written = (amount: bigint) => formatEur(eur(amount));
const amount = fc.bigInt({ min: 0n, max: 10n ** 10n });

describe('A grant', () => {
  it.each(examples.settlements)('of 40 000 on 80 000, $actual spent', (example) => {
    const found = settle({
      mode: 'RATE',
      granted: 4_000_000n,
      budgetedEligible: 8_000_000n,
      paid: 3_200_000n,
      actualEligible: cents(example.actual),
      need: null,
      outputsReached: true,
    });
    expect([found.due, found.balance, found.recovery].map(written)).toEqual([
      example.due,
      example.balance,
      example.recovery,
    ]);
  });

  it('of a fixed amount is due whole, or not at all', () => {
    const facts = {
      mode: 'FIXED_AMOUNT' as const,
      granted: 1_000n,
      budgetedEligible: 2_000n,
      actualEligible: 10n,
      paid: 400n,
      need: null,
    };
    expect(settle({ ...facts, outputsReached: true }).balance).toBe(600n);
    expect(settle({ ...facts, outputsReached: false })).toMatchObject({
      due: 0n,
      recovery: 400n,
      limitedBy: 'OUTPUTS',
    });
  });

  it('is never due above what was granted, its rate or its need; paid less recovered is due', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        amount,
        (granted, budgeted, actual, paid, need) => {
          const found = settle({
            mode: 'RATE',
            granted,
            budgetedEligible: budgeted,
            actualEligible: actual,
            paid,
            need,
            outputsReached: true,
          });
          expect(found.due <= granted && found.due <= need).toBe(true);
          expect(paid + found.balance - found.recovery).toBe(found.due);
        },
      ),
    );
  });

  it.each(examples.instalments)('of $total is paid in $shares', ({ total, shares, parts }) => {
    const planned = shares.map((share) => ({ share: parsePercentage(share), cents: null }));
    const whole = parseEur(total).cents;
    expect(checkPlan(whole, planned)).toEqual([]);
    expect(instalmentsOf(whole, planned).map(written)).toEqual(parts);
  });

  it('is not paid in parts that exceed it, nor by two rules at once', () => {
    const share = parsePercentage('60');
    const codes = (parts: Parameters<typeof checkPlan>[1]) =>
      checkPlan(1_000n, parts).map(({ code }) => code);
    expect(
      codes([
        { share: null, cents: 1_200n },
        { share: null, cents: null },
      ]),
    ).toEqual(['parts-above-the-grant']);
    expect(
      codes([
        { share, cents: 1n },
        { share, cents: null },
      ]),
    ).toEqual(['share-or-amount']);
    expect(
      codes([
        { share: null, cents: null },
        { share, cents: null },
      ]),
    ).toEqual(['only-the-last-is-open']);
  });
});

describe('A surplus', () => {
  it.each(examples.surpluses)('$name', (example) => {
    const found = surplusOf({
      costs: cents(example.costs),
      income: cents(example.income),
      clause: example.clausePct === null ? null : parsePercentage(example.clausePct),
      unspent: cents(example.income - example.costs),
      objectivesMet: true,
      grants: [6_000_000n, 2_000_000n],
    });
    expect([found.kept, found.recoverable].map(written)).toEqual([example.kept, example.recovered]);
    expect(found.perFunder.map(written)).toEqual(example.perFunder);
    expect(found.rule).toBe(example.rule);
  });

  it('is kept and taken back to the cent, never kept above its clause', () => {
    const clause = fc.option(fc.bigInt({ min: 0n, max: 100n }), { nil: null });
    fc.assert(
      fc.property(amount, amount, clause, fc.boolean(), (costs, income, percent, objectivesMet) => {
        const found = surplusOf({
          costs,
          income,
          clause: percent === null ? null : fraction(percent, 100n),
          unspent: 10n ** 12n,
          objectivesMet,
          grants: [3n, 7n, 0n],
        });
        expect(found.kept + found.recoverable).toBe(found.surplus);
        expect(found.kept <= found.cap).toBe(true);
        expect(found.perFunder.reduce((sum, one) => sum + one, 0n)).toBe(found.recoverable);
      }),
    );
  });

  it('of a public service goes by its capital', () => {
    const facts = {
      costs: 48_000_000n,
      revenue: 31_000_000n,
      capitalEmployed: 20_000_000n,
      swapRate: parsePercentage('2.45'),
      margin: parsePercentage('1'),
      averageAnnual: 10_000_000n,
      carryRate: parsePercentage('10'),
    };
    const most = compensationOf({ ...facts, paid: 0n });
    expect([most.reasonableProfit, most.most].map(written)).toEqual(['6900.00', '176900.00']);
    const over = (euros: number) => compensationOf({ ...facts, paid: most.most + cents(euros) });
    expect(over(8_000)).toMatchObject({ carriedForward: 800_000n, recoverable: 0n });
    expect(over(10_000)).toMatchObject({ carriedForward: 1_000_000n, recoverable: 0n });
    expect(over(12_000)).toMatchObject({ carriedForward: 0n, recoverable: 1_200_000n });
  });
});

describe('A contribution in kind', () => {
  const line = (more: Partial<InKindLine>): InKindLine => ({
    method: 'SMIC_MULTIPLE',
    quantity: fraction(120n),
    rate: parseFraction('12.02'),
    coefficient: fraction(1n),
    employerRate: fraction(0n),
    yearPart: fraction(1n),
    ...more,
  });

  it.each(examples.inKind)('by $method of $quantity is worth $amount', (example) => {
    const value = valueInKind(
      line({
        method: example.method as ValuationMethod,
        quantity: parseFraction(example.quantity),
        rate: parseFraction(example.rate),
        coefficient: parseFraction(example.coefficient),
        employerRate: parsePercentage(example.employerPct),
        yearPart: parseFraction(example.yearPart),
      }),
    );
    expect(written(value)).toBe(example.amount);
  });

  it('is nothing in money when it is not valued, and a part of full-time work in hours', () => {
    expect(valueInKind(line({ method: 'NOT_VALUED' }))).toBe(0n);
    expect(formatDecimal(fullTimeEquivalent(fraction(310n)), 3)).toBe('0.193');
  });
});
