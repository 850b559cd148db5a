import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';

export type ReportId = Id<'Report'>;

/** Each unlocks the instalments of the plan that wait for it. */
export const REPORT_KINDS = ['interim', 'final'] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];

/** `returned`: to be corrected and submitted again. */
export const REPORT_STATUSES = ['draft', 'submitted', 'returned', 'accepted'] as const;

export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Why a funder certifies less than what was spent. */
export const DEDUCTIONS = [
  'outside-period',
  'not-eligible',
  'no-evidence',
  'above-ceiling',
  'double-funding',
  'miscalculated',
  'other',
] as const;

export type Deduction = (typeof DEDUCTIONS)[number];

/** What was spent, on which account of the budget. */
export interface ReportLine {
  readonly accountCode: string;
  readonly label: string;
  readonly spentOn: LocalDate;
  readonly amount: Money;
  /** What shows it; null when nothing does. */
  readonly fileId: string | null;
  /** Of that file, in hexadecimal. */
  readonly sha256: string | null;
}

export interface ReportContent {
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  readonly narrative: string;
  readonly lines: readonly ReportLine[];
}

/** What the funder certifies of one line. */
export interface Verdict {
  /** Of the line, from 1. */
  readonly position: number;
  readonly certified: Money;
  /** Null when all is certified. */
  readonly deduction: Deduction | null;
  readonly note: string | null;
}
