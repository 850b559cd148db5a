import { asLocalDate } from '#kernel/dates';
import { eur } from '#kernel/money';

import type { ReportContent, ReportLine, Verdict } from '../reports.types';

import { checkReport, checkVerdicts, reportDueOn } from './report';
import { variance } from './variance';

const TODAY = asLocalDate('2027-07-01');

const LINE: ReportLine = {
  accountCode: '64',
  label: 'Salaires',
  spentOn: asLocalDate('2027-03-01'),
  amount: eur(100_000n),
  fileId: null,
  sha256: null,
};

const CONTENT: ReportContent = {
  periodFrom: asLocalDate('2027-01-01'),
  periodTo: asLocalDate('2027-06-30'),
  narrative: 'Trois ateliers ouverts, quarante habitants formés, un four commun.',
  lines: [LINE],
};

function reasonsOf(
  change: Partial<ReportContent>,
  claimed: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const around = { today: TODAY, accountCodes: ['60', '64'], claimed };
  return checkReport({ ...CONTENT, ...change }, around).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );
}

describe('A report', () => {
  it('can be submitted when nothing is missing', () => {
    expect(reasonsOf({})).toEqual([]);
  });

  it.each([
    ['without a beginning', { periodFrom: null }, 'period-missing /periodFrom'],
    ['without an end', { periodTo: null }, 'period-missing /periodTo'],
    [
      'before its period is over',
      { periodTo: asLocalDate('2027-07-02') },
      'period-not-over /periodTo',
    ],
    ['that says too little', { narrative: 'Fait.' }, 'narrative-too-short /narrative'],
    ['without an expense', { lines: [] }, 'no-line /lines'],
    [
      'of an unknown account',
      { lines: [{ ...LINE, accountCode: '70' }] },
      'account-unknown /lines/0/accountCode',
    ],
    [
      'of an expense before the period',
      { lines: [{ ...LINE, spentOn: asLocalDate('2026-12-31') }] },
      'spent-outside-period /lines/0/spentOn',
    ],
    [
      'of an expense after the period',
      { lines: [{ ...LINE, spentOn: asLocalDate('2027-07-01') }] },
      'spent-outside-period /lines/0/spentOn',
    ],
  ] as const)('is refused %s', (_what, change, reason) => {
    expect(reasonsOf(change)).toEqual([reason]);
  });

  it('takes the days at the ends of its period', () => {
    const lines = ['2027-01-01', '2027-06-30'].map((day) => ({
      ...LINE,
      spentOn: asLocalDate(day),
    }));
    expect(reasonsOf({ lines })).toEqual([]);
  });

  it('shows the same evidence once, in this report and in all others', () => {
    const shown = { ...LINE, fileId: 'f', sha256: 'aa' };
    expect(reasonsOf({ lines: [shown, LINE, shown] })).toEqual([
      'evidence-repeated /lines/2/fileId',
    ]);
    expect(reasonsOf({ lines: [shown] }, new Map([['aa', 'C1']]))).toEqual([
      'evidence-claimed-elsewhere /lines/0/fileId',
    ]);
  });

  it('is told every reason at once', () => {
    expect(reasonsOf({ periodFrom: null, narrative: '', lines: [] })).toHaveLength(3);
  });
});

describe('What is certified', () => {
  const lines = [{ amount: eur(500n) }, { amount: eur(300n) }];
  const verdict = (change: Partial<Verdict>): Verdict => ({
    position: 1,
    certified: eur(500n),
    deduction: null,
    note: null,
    ...change,
  });

  it.each([
    ['all of it', {}, []],
    ['less, with a reason', { certified: eur(400n), deduction: 'not-eligible' }, []],
    ['nothing, with a reason', { certified: eur(0n), deduction: 'no-evidence' }, []],
    ['less, without a reason', { certified: eur(499n) }, ['deduction-missing']],
    ['all, with a reason', { deduction: 'other' }, ['deduction-of-nothing']],
    ['more than was spent', { certified: eur(501n) }, ['certified-above-amount']],
    ['a line that is not there', { position: 3 }, ['line-unknown']],
  ] as const)('may be %s', (_what, change, codes) => {
    expect(checkVerdicts([verdict(change)], lines).map(({ code }) => code)).toEqual(codes);
  });
});

describe('The last day to report', () => {
  /** Rulebook, V16. */
  it.each([
    ['2026-12-31', '2027-06-30'],
    ['2026-08-31', '2027-02-28'],
    ['2027-02-28', '2027-08-31'],
    ['2026-06-30', '2026-12-31'],
    ['2027-03-15', '2027-09-15'],
  ])('of a period that ends on %s is %s', (end, due) => {
    expect(reportDueOn(asLocalDate(end), 6)).toBe(due);
  });
});

describe('A variance', () => {
  it.each([
    [10_000n, 12_500n, 2_500n, '25.00'],
    [30_000n, 20_000n, -10_000n, '-33.33'],
    [0n, 500n, 500n, null],
    [100n, 100n, 0n, '0.00'],
  ])('of %s planned and %s spent', (planned, actual, cents, percent) => {
    expect(variance(eur(planned), eur(actual))).toEqual({ difference: eur(cents), percent });
  });
});
