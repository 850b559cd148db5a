import { asLocalDate } from '#kernel/dates';
import { eur, formatEur } from '#kernel/money';

import examples from '../../../../../test/worked-examples/loan-schedules.json';
import type { Amortisation, LoanTerms, Residual, ScheduleRow } from '../loans.types';

import { checkSchedule, checkTerms } from './check-terms';
import { ratesOfSchedule } from './loan-rates';
import { scheduleOf } from './schedule';
import { loan } from './terms.fixture';

const euros = (cents: bigint) => formatEur(eur(cents));
const day = asLocalDate;

const shown = ({ number, interest, principal, due, balance }: ScheduleRow) => [
  number,
  ...[interest, principal, due, balance].map(euros),
];

interface Example {
  readonly name: string;
  readonly euros: number;
  readonly ratePct: string;
  readonly instalments: number;
  readonly every?: number;
  readonly startDate?: string;
  readonly amortisation?: string;
  readonly deferral?: LoanTerms['deferral'];
  readonly residual?: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly interest: string;
  readonly capitalised?: string;
}

const termsOf = (example: Example): LoanTerms => {
  const plain = loan(example.euros, example.ratePct, example.instalments, {
    startDate: day(example.startDate ?? '2026-01-01'),
  });
  return {
    ...plain,
    frequency: { unit: 'MONTH', every: example.every ?? 1 },
    amortisation: (example.amortisation ?? 'CONSTANT_ANNUITY') as Amortisation,
    deferral: example.deferral ?? plain.deferral,
    rounding: {
      ...plain.rounding,
      residual: (example.residual ?? 'LAST_INSTALMENT') as Residual,
    },
  };
};

describe('A schedule', () => {
  it.each(examples.loans as readonly Example[])('of $name is the published one', (example) => {
    const terms = termsOf(example);
    const { rows, totals } = scheduleOf(terms);

    expect(checkTerms(terms)).toEqual([]);
    expect(rows).toHaveLength(example.instalments);
    for (const expected of example.rows) {
      const row = rows[Number(expected[0]) - 1];
      expect(row && shown(row)).toEqual(expected);
    }
    expect(euros(totals.interest)).toBe(example.interest);
    expect(euros(totals.capitalisedInterest)).toBe(example.capitalised ?? '0.00');
  });

  it('counts due dates from the anchor, and takes those that the contract gives', () => {
    const terms = loan(900, '3', 3, {
      startDate: day('2026-01-31'),
      dueDates: new Map([[2, day('2026-04-04')]]),
    });
    const { rows } = scheduleOf(terms);
    expect(rows.map(({ dueDate }) => dueDate)).toEqual(['2026-02-28', '2026-04-04', '2026-04-30']);
  });

  it('bears the interest of a late drawdown from its day', () => {
    const terms = loan(15_000, '3', 2, {
      startDate: day('2026-02-10'),
      dayCount: 'ACT/365',
      amortisation: 'BULLET',
      dueDates: new Map([
        [1, day('2026-04-05')],
        [2, day('2027-04-05')],
      ]),
    });
    const drawn = {
      ...terms,
      disbursements: [...terms.disbursements, { day: day('2026-03-20'), cents: 1_000_000n }],
    };
    const [first] = scheduleOf(drawn).rows;
    expect(euros(first?.interest ?? 0n)).toBe('79.73');
    expect(first?.trace.stretches.map(({ balance }) => euros(balance))).toEqual([
      '15000.00',
      '25000.00',
    ]);
  });

  it('ends sooner when an early repayment shortens the term, and pays less each time when not', () => {
    const prepaid = (mode: 'REDUCE_TERM' | 'REDUCE_INSTALMENT') =>
      scheduleOf(
        loan(50_000, '3', 60, {
          prepayments: [{ day: day('2028-01-01'), cents: 1_000_000n, mode }],
        }),
      );
    const [shorter, lower] = [prepaid('REDUCE_TERM'), prepaid('REDUCE_INSTALMENT')];
    expect(shorter.rows.length).toBeLessThan(60);
    expect(lower.rows).toHaveLength(60);
    expect(shorter.rows[24]?.due).toBe(89_843n);
    expect(lower.rows[24]?.due).toBeLessThan(89_843n);
    expect(shorter.totals.interest).toBeLessThan(lower.totals.interest);
  });

  it('keeps the last instalment like the others when the first takes the cents', () => {
    const terms = loan(50_000, '3', 60);
    const residual = 'FIRST_INSTALMENT' as const;
    const { rows } = scheduleOf({ ...terms, rounding: { ...terms.rounding, residual } });
    expect((rows[0]?.due ?? 0n) > 89_843n).toBe(true);
    const off = Number((rows.at(-1)?.due ?? 0n) - 89_843n);
    expect(Math.abs(off)).toBeLessThan(34 / 10);
  });

  it('leaves a balloon to the last instalment', () => {
    const { rows } = scheduleOf(loan(10_000, '6', 12, { balloon: 400_000n }));
    const last = rows.at(-1);
    const [first] = rows;
    expect(Number(last?.due ?? 0n) - Number(first?.due ?? 0n)).toBeGreaterThan(399_900);
    expect(last?.balance).toBe(0n);
  });

  it('says its effective rates', () => {
    const terms = loan(10_000, '3', 12);
    const rates = ratesOfSchedule(terms, scheduleOf(terms));
    expect(((rates?.annual ?? 0) * 100).toFixed(2)).toBe('3.04');
    expect(((rates?.proportional ?? 0) * 100).toFixed(2)).toBe('3.00');
  });
});

describe('Terms', () => {
  const codes = (terms: LoanTerms) => checkTerms(terms).map(({ code }) => code);

  it.each([
    [
      'deferred-to-the-end',
      loan(1, '3', 2, {
        deferral: { principalPeriods: 2, interestPaymentPeriods: 0, capitalise: false },
      }),
    ],
    [
      'capitalised-while-repaid',
      loan(1, '3', 4, {
        deferral: { principalPeriods: 1, interestPaymentPeriods: 2, capitalise: true },
      }),
    ],
    ['instalment-missing', loan(1, '3', 2, { amortisation: 'FIXED_INSTALMENT' })],
    ['share-or-balloon-missing', loan(1, '3', 2, { amortisation: 'PERCENT_THEN_BALLOON' })],
    ['principals-not-one-each', loan(1, '3', 2, { amortisation: 'FREE' })],
    ['principals-not-the-loan', loan(1, '3', 2, { amortisation: 'FREE', principals: [1n, 1n] })],
    ['balloon-above-the-loan', loan(1, '3', 2, { balloon: 100n })],
    ['balloon-without-use', loan(1, '3', 2, { balloon: 10n, amortisation: 'BULLET' })],
    ['due-date-of-no-instalment', loan(1, '3', 2, { dueDates: new Map([[3, day('2026-09-01')]]) })],
    ['due-dates-not-in-order', loan(1, '3', 2, { dueDates: new Map([[1, day('2026-03-01')]]) })],
    [
      'disbursed-after-the-end',
      loan(1, '3', 2, { disbursements: [{ day: day('2027-01-01'), cents: 100n }] }),
    ],
    [
      'prepaid-after-the-end',
      loan(1, '3', 2, {
        prepayments: [{ day: day('2027-01-01'), cents: 1n, mode: 'REDUCE_TERM' }],
      }),
    ],
    [
      'prepaid-before-the-loan',
      loan(1, '3', 2, {
        prepayments: [{ day: day('2026-01-01'), cents: 1n, mode: 'REDUCE_TERM' }],
      }),
    ],
  ])('are refused: %s', (code, terms) => {
    expect(codes(terms)).toContain(code);
  });

  it('give every reason at once', () => {
    const terms = loan(1, '3', 2, {
      amortisation: 'FIXED_INSTALMENT',
      balloon: 10n,
      deferral: { principalPeriods: 5, interestPaymentPeriods: 6, capitalise: true },
    });
    expect(codes(terms)).toHaveLength(5);
  });

  it('are refused when the instalment is below its interest, or more is repaid than is owed', () => {
    const growing = loan(10_000, '12', 12, {
      amortisation: 'FIXED_INSTALMENT',
      givenInstalment: 9_000n,
    });
    expect(checkSchedule(scheduleOf(growing)).map(({ code }) => code)).toEqual([
      'instalment-below-interest',
    ]);
    const overpaid = loan(100, '12', 12, {
      prepayments: [{ day: day('2026-02-15'), cents: 20_000n, mode: 'REDUCE_TERM' }],
    });
    expect(checkSchedule(scheduleOf(overpaid)).map(({ code }) => code)).toContain(
      'repaid-above-balance',
    );
  });
});
