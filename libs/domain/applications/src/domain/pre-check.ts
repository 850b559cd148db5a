import { refusal, type Refusal } from '#kernel/problems';
import type { CallRevision, Step } from '#domain/calls';

/** `error`: keeps from submitting. `warning`: will be asked about. `information`: good to know. */
export type Severity = 'error' | 'warning' | 'information';

export interface Finding extends Refusal {
  readonly severity: Severity;
}

/** The branches of the pre-check, in the order in which it lists them. */
export const CHECKED_PARTS = [
  'partnership',
  'sections',
  'documents',
  'budget',
  'financing-plan',
  'signatures',
  'calendar',
] as const;

export type CheckedPart = (typeof CHECKED_PARTS)[number];

/** What one contributor has to say about one part. */
export interface Contribution {
  readonly part: CheckedPart;
  readonly findings: readonly Finding[];
}

/** The findings about one part of the application. */
export interface CheckedBranch extends Contribution, Counts {}

/** How many findings there are of each severity. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Everything there is to say about a draft, before anybody submits it. */
export interface PreCheck extends Counts {
  readonly isReady: boolean;
  readonly branches: readonly CheckedBranch[];
}

export function findings(severity: Severity, refusals: readonly Refusal[]): readonly Finding[] {
  return refusals.map((one) => ({ ...one, severity }));
}

/** What a concept need not have yet: it is told, and keeps nobody from submitting. */
const LATER: readonly CheckedPart[] = ['documents', 'budget', 'financing-plan'];

/** The findings about a part, as they weigh in the step that the application is written for. */
export function atStep(
  step: Step,
  part: CheckedPart,
  found: readonly Finding[],
): readonly Finding[] {
  if (step === 'full' || !LATER.includes(part)) return found;
  return found.map((one) => (one.severity === 'error' ? { ...one, severity: 'warning' } : one));
}

/** The findings about a part, as the call weighs them: some keep from submitting, some go unsaid. */
export function asWeighed(
  checks: CallRevision['checks'],
  found: readonly Finding[],
): readonly Finding[] {
  const weights = new Map<string, (typeof checks)[number]['weight']>(
    checks.map(({ code, weight }) => [code, weight]),
  );
  return found.flatMap((one) => {
    const weight = weights.get(one.code);
    if (weight === undefined) return [one];
    return weight === 'off' ? [] : [{ ...one, severity: SEVERITY_OF[weight] }];
  });
}

const SEVERITY_OF = { blocks: 'error', warns: 'warning' } as const;

/**
 * Arranges what contributors found by part, in a fixed order, with counts. A part that several
 * speak about lists them in the order in which they spoke; one that nobody speaks about is empty.
 */
export function preCheckOf(contributions: readonly Contribution[]): PreCheck {
  const branches = CHECKED_PARTS.map((part) => {
    const spoken = contributions.filter((one) => one.part === part);
    const all = spoken.flatMap((one) => one.findings);
    return { part, findings: all, ...countsOf(all) };
  });
  const counts = countsOf(branches.flatMap((branch) => branch.findings));
  return { isReady: counts.errors === 0, ...counts, branches };
}

/** What a refused submission is told: the errors, in the order of the pre-check. */
export function refusalsIn({ branches }: PreCheck): readonly Refusal[] {
  return branches
    .flatMap((branch) => branch.findings)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer, params }) => refusal(code, pointer, params));
}

/** The pages of the web application, whose addresses are in French. */
const PAGES: Readonly<Record<CheckedPart, string>> = {
  partnership: 'signatures',
  sections: 'rubriques',
  documents: 'pieces',
  budget: 'budget',
  'financing-plan': 'financement',
  signatures: 'signatures',
  calendar: 'projet',
};

/**
 * Where in the web application a finding is mended: the page of its part, opened at its pointer.
 * Sections and budgets have a page for each section and partner, which the pointer names.
 */
export function linkOf(applicationId: string, part: CheckedPart, pointer?: string): string {
  const home = `/espace/candidatures/${applicationId}`;
  const named = /^\/(?:sections|budgets)\/([^/]+)/.exec(pointer ?? '')?.[1];
  if (part === 'sections' && named === undefined) return home;
  const page = `${home}/${PAGES[part]}`;
  const subject = named === undefined ? page : `${page}/${named}`;
  return pointer === undefined ? subject : `${subject}?at=${encodeURIComponent(pointer)}`;
}

function countsOf(all: readonly Finding[]): Counts {
  const count = (wanted: Severity) => all.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('information') };
}
