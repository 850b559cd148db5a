import type { Refusal } from '#kernel/problems';

/** `error`: keeps from submitting. `warning`: will be asked about. `information`: good to know. */
export type Severity = 'error' | 'warning' | 'information';

export interface Finding extends Refusal {
  readonly severity: Severity;
}

export const CHECKED_PARTS = ['deadline', 'partners', 'sections', 'budget'] as const;

export type CheckedPart = (typeof CHECKED_PARTS)[number];

/** The findings about one part of the application. */
export interface CheckedBranch {
  readonly part: CheckedPart;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
}

/** Everything there is to say about a draft, before anybody submits it. */
export interface PreCheck {
  readonly isReady: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly branches: readonly CheckedBranch[];
}

export function findings(severity: Severity, refusals: readonly Refusal[]): readonly Finding[] {
  return refusals.map((one) => ({ ...one, severity }));
}

/** Arranges findings by part, in a fixed order, with their counts. */
export function preCheckOf(byPart: Readonly<Record<CheckedPart, readonly Finding[]>>): PreCheck {
  const branches = CHECKED_PARTS.map((part) => branchOf(part, byPart[part]));
  const errors = branches.reduce((sum, branch) => sum + branch.errors, 0);
  const warnings = branches.reduce((sum, branch) => sum + branch.warnings, 0);
  return { isReady: errors === 0, errors, warnings, branches };
}

function branchOf(part: CheckedPart, all: readonly Finding[]): CheckedBranch {
  const count = (wanted: Severity) => all.filter(({ severity }) => severity === wanted).length;
  return { part, errors: count('error'), warnings: count('warning'), findings: all };
}
