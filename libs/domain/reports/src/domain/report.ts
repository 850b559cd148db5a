import { addMonths, dayFrom, daysInMonth, civilOf } from '#kernel/calendars';
import type { LocalDate } from '#kernel/dates';
import { formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { ReportContent, ReportLine, Verdict } from '../reports.types';

/** What a report is held against when it is submitted. */
export interface Surroundings {
  readonly today: LocalDate;
  /** Accounts of expenses in the chart of the budget. */
  readonly accountCodes: readonly string[];
  /** Prints of evidence used in other reports, and under which agreement. */
  readonly claimed: ReadonlyMap<string, string>;
}

const NARRATIVE_LEAST = 50;

/**
 * The last day to report: so many months after the period ends, at the end of the month when the
 * period ends at the end of one. Source: loi n° 2000-321, article 10; the term is a dated figure.
 */
export function reportDueOn(periodEnd: LocalDate, months: number): LocalDate {
  const end = civilOf(periodEnd);
  const due = addMonths(periodEnd, months);
  if (end.day !== daysInMonth(end.year, end.month)) return due;
  const { year, month } = civilOf(due);
  return dayFrom({ year, month, day: daysInMonth(year, month) });
}

/** Lists every reason not to submit a report as it stands. */
export function checkReport(content: ReportContent, around: Surroundings): readonly Refusal[] {
  const { narrative, lines } = content;
  const refusals = [...checkPeriod(content, around.today)];
  if (narrative.trim().length < NARRATIVE_LEAST)
    refusals.push(refusal('narrative-too-short', '/narrative', { least: NARRATIVE_LEAST }));
  if (lines.length === 0) refusals.push(refusal('no-line', '/lines'));
  return [
    ...refusals,
    ...lines.flatMap((line, index) => checkLine(content, [line, index], around)),
  ];
}

function checkPeriod(
  { periodFrom, periodTo }: ReportContent,
  today: LocalDate,
): readonly Refusal[] {
  if (periodFrom === null) return [refusal('period-missing', '/periodFrom')];
  if (periodTo === null) return [refusal('period-missing', '/periodTo')];
  if (periodFrom > periodTo) return [refusal('period-reversed', '/periodTo')];
  return periodTo > today ? [refusal('period-not-over', '/periodTo')] : [];
}

function checkLine(
  { periodFrom, periodTo, lines }: ReportContent,
  [line, index]: readonly [ReportLine, number],
  { accountCodes, claimed }: Surroundings,
): readonly Refusal[] {
  const pointer = `/lines/${index}`;
  const { spentOn, accountCode, sha256 } = line;
  const refusals: Refusal[] = [];
  const isBefore = periodFrom !== null && spentOn < periodFrom;
  const isAfter = periodTo !== null && spentOn > periodTo;
  if (isBefore || isAfter)
    refusals.push(refusal('spent-outside-period', `${pointer}/spentOn`, { day: spentOn }));
  if (!accountCodes.includes(accountCode))
    refusals.push(refusal('account-unknown', `${pointer}/accountCode`));
  if (sha256 === null) return refusals;
  const first = lines.findIndex((one) => one.sha256 === sha256);
  if (first < index)
    refusals.push(refusal('evidence-repeated', `${pointer}/fileId`, { line: first + 1 }));
  const agreement = claimed.get(sha256);
  if (agreement !== undefined)
    refusals.push(refusal('evidence-claimed-elsewhere', `${pointer}/fileId`, { agreement }));
  return refusals;
}

/** Lists every reason not to keep what an officer certifies. */
export function checkVerdicts(
  verdicts: readonly Verdict[],
  lines: readonly Pick<ReportLine, 'amount'>[],
): readonly Refusal[] {
  return verdicts.flatMap(({ position, certified, deduction }, index) => {
    const pointer = `/verdicts/${index}`;
    const line = lines[position - 1];
    if (line === undefined) return [refusal('line-unknown', `${pointer}/position`)];
    const { amount } = line;
    if (certified.cents > amount.cents) {
      const params = { amount: formatEur(amount) };
      return [refusal('certified-above-amount', `${pointer}/certified`, params)];
    }
    const isLess = certified.cents < amount.cents;
    if (isLess && deduction === null) return [refusal('deduction-missing', `${pointer}/deduction`)];
    return !isLess && deduction !== null
      ? [refusal('deduction-of-nothing', `${pointer}/deduction`)]
      : [];
  });
}
