import { allocate, eur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import type { Rate } from '#kernel/rates';

import type { BudgetLine } from './budget';
import type { BudgetTemplate } from './chart';
import type { WrittenLine } from './price-lines';

/** What becomes of the lines of a budget, and where each came from, for who is told of faults. */
export interface RevisedLines {
  readonly lines: readonly WrittenLine[];
  /** For the lines that the request made: its place for a field of the line, `amount`, or `''`. */
  readonly originOf: (index: number) => ((field: string) => string) | undefined;
  readonly refusals: readonly Refusal[];
}

/** A change of one line: of the one at that place, or a new one (null); empty: it is removed. */
export interface LineChange {
  readonly line: number | null;
  readonly set: Partial<WrittenLine> | null;
}

const CENTS_PER_EURO = 100n;
const WHOLE_PPM = 1_000_000n;

/** What a line is unless told. */
export const PLAIN_LINE: Omit<WrittenLine, 'account'> = {
  label: null,
  amount: null,
  year: 1,
  workPackage: null,
  family: null,
  basis: 'real-cost',
  simplifiedCost: null,
  quantity: null,
  funderId: null,
  instrument: null,
  isSecured: false,
  counterpartId: null,
  mirrorAccount: null,
  valuation: null,
};

/** The whole list, as it is sent: faults are where they are. */
export function replaceLines(lines: readonly WrittenLine[]): RevisedLines {
  return { lines, originOf: () => undefined, refusals: [] };
}

/** Changes some lines and leaves the others. Places are those of the version that was read. */
export function changeLines(
  present: readonly BudgetLine[],
  changes: readonly LineChange[],
): RevisedLines {
  const refusals = changes.flatMap((change, index) => checkChange(change, index, present, changes));
  const kept = present.flatMap((line, place): readonly Traced[] => {
    const index = changes.findIndex((change) => change.line === place);
    if (index < 0) return [{ line, change: null }];
    const { set = null } = changes[index] ?? {};
    return set === null ? [] : [{ line: { ...line, ...set }, change: index }];
  });
  const added = changes.flatMap(({ line, set }, index): readonly Traced[] =>
    line === null && set?.account !== undefined
      ? [{ line: { ...PLAIN_LINE, account: set.account, ...set }, change: index }]
      : [],
  );
  const traced = [...kept, ...added];
  return {
    lines: traced.map(({ line }) => line),
    originOf: (index) => {
      const change = traced[index]?.change ?? null;
      return change === null ? undefined : (field) => joined(`/changes/${change}`, field);
    },
    refusals,
  };
}

interface Traced {
  readonly line: WrittenLine;
  readonly change: number | null;
}

function checkChange(
  { line, set }: LineChange,
  index: number,
  present: readonly BudgetLine[],
  changes: readonly LineChange[],
): readonly Refusal[] {
  const at = `/changes/${index}`;
  if (line === null)
    return set?.account === undefined ? [refusal('account-missing', `${at}/account`)] : [];
  if (line >= present.length) return [refusal('line-unknown', `${at}/line`, { line })];
  const isRepeated = changes.findIndex((one) => one.line === line) !== index;
  return isRepeated ? [refusal('line-changed-twice', `${at}/line`, { line })] : [];
}

/** What to make of one year for others. */
export interface YearCopy {
  readonly from: number;
  readonly to: readonly number[];
  /** Of prices, for each year in between. */
  readonly growth: Rate;
  /** Whether lines that the other years have already go; otherwise they refuse the copy. */
  readonly replaces: boolean;
}

/**
 * The lines of one year, once more in others, grown with prices where told.
 * Rounding: half up to whole euros, once, whatever the number of years.
 */
export function copyYear(present: readonly BudgetLine[], copy: YearCopy): RevisedLines {
  const { from, to, growth, replaces } = copy;
  const source = present.filter(({ year }) => year === from);
  const isTaken = (year: number) => present.some((line) => line.year === year);
  const refusals = [
    ...(source.length === 0 ? [refusal('year-empty', '/from', { year: from })] : []),
    ...to.flatMap((year, index) => [
      ...(year === from ? [refusal('year-copied-onto-itself', `/to/${index}`, { year })] : []),
      ...(year !== from && !replaces && isTaken(year)
        ? [refusal('year-not-empty', `/to/${index}`, { year })]
        : []),
    ]),
  ];
  const kept = present.filter(({ year }) => year === from || !to.includes(year));
  const copies = to.flatMap((year) =>
    source.map((line) => ({ ...line, year, amount: grown(line.amount, growth, year - from) })),
  );
  const originOf = (index: number) =>
    index < kept.length
      ? undefined
      : (field: string) =>
          joined(
            field === 'year'
              ? `/to/${to.indexOf(copies[index - kept.length]?.year ?? 0)}`
              : '/from',
            '',
          );
  return { lines: [...kept, ...copies], originOf, refusals };
}

/** A template, with an amount to share among its lines and years. */
export interface TemplateUse {
  readonly template: BudgetTemplate;
  readonly total: Money;
  readonly years: readonly number[];
  readonly workPackage: string | null;
}

/**
 * Adds the lines of a template. Each gets its share of the total, in whole euros, and each year as
 * much as any other. Rounding: largest remainder, so that the lines add up to the total.
 */
export function useTemplate(present: readonly BudgetLine[], use: TemplateUse): RevisedLines {
  const { template, total, years, workPackage } = use;
  const wanted = years.flatMap((year) => template.rows.map((row) => ({ year, row })));
  const shares = allocate(eur(total.cents / CENTS_PER_EURO), wanted, ({ row }) =>
    BigInt(row.weight),
  );
  const added = shares
    .filter(({ amount }) => amount.cents > 0n)
    .map(({ item: { year, row }, amount }): WrittenLine => ({
      ...PLAIN_LINE,
      account: row.account,
      label: row.label.fr,
      amount: eur(amount.cents * CENTS_PER_EURO),
      year,
      workPackage,
    }));
  const originOf = (index: number) =>
    index < present.length
      ? undefined
      : (field: string) => (field === 'workPackage' ? '/workPackage' : '/years');
  const hasCents = total.cents % CENTS_PER_EURO !== 0n;
  const refusals = hasCents ? [refusal('amount-not-in-whole-euros', '/total')] : [];
  return { lines: [...present, ...added], originOf, refusals };
}

/** Faults of lines, where the request made these lines; each told once. */
export function repoint(refusals: readonly Refusal[], { originOf }: RevisedLines): Refusal[] {
  const moved = refusals.map((one) => {
    const [, index, rest = ''] = /^\/lines\/(\d+)(?:\/(.*))?$/.exec(one.pointer ?? '') ?? [];
    const origin = index === undefined ? undefined : originOf(Number(index));
    return origin === undefined ? one : refusal(one.code, origin(rest), one.params);
  });
  const keys = moved.map(({ code, pointer }) => `${code} ${pointer ?? ''}`);
  return moved.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function grown({ cents }: Money, { ppm }: Rate, years: number): Money {
  if (ppm === 0n || years <= 0) return eur(cents);
  const power = BigInt(years);
  const numerator = cents * (WHOLE_PPM + ppm) ** power;
  const denominator = WHOLE_PPM ** power * CENTS_PER_EURO;
  return eur(((numerator * 2n + denominator) / (denominator * 2n)) * CENTS_PER_EURO);
}

function joined(place: string, field: string): string {
  return field === '' ? place : `${place}/${field}`;
}
