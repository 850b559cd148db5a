import { addMonths, type LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';
import type { PartnerId } from '#domain/consortia';

/** A part of the project that one partner leads. */
export interface WorkPackage {
  /** Short, such as `WP1`: lines of budgets name it. */
  readonly code: string;
  readonly title: string;
  /** Null while nobody was named. */
  readonly leadPartnerId: PartnerId | null;
}

/** When the project takes place and what it is made of. */
export interface ProjectPlan {
  readonly startsOn: LocalDate | null;
  readonly durationMonths: number | null;
  readonly workPackages: readonly WorkPackage[];
}

export const WORK_PACKAGES_MAX = 20;
export const YEARS_MAX = 10;

const MONTHS_PER_YEAR = 12;

export const NO_PLAN: ProjectPlan = { startsOn: null, durationMonths: null, workPackages: [] };

/** Of how many years budgets may have lines; one, until somebody says how long the project is. */
export function yearsOf({ durationMonths }: Pick<ProjectPlan, 'durationMonths'>): number {
  return durationMonths === null ? 1 : Math.ceil(durationMonths / MONTHS_PER_YEAR);
}

/** The first day of a year of the project; `otherwise` while nobody said when it starts. */
export function firstDayOf(
  { startsOn }: Pick<ProjectPlan, 'startsOn'>,
  year: number,
  otherwise: LocalDate,
): LocalDate {
  return startsOn === null ? otherwise : addMonths(startsOn, (year - 1) * MONTHS_PER_YEAR);
}

/** What a plan is judged by. */
export interface PlanBounds {
  readonly partnerIds: readonly PartnerId[];
  readonly maxDurationMonths: number | null;
  /** The last year that lines of budgets are of. */
  readonly lastYearUsed: number;
  readonly workPackagesUsed: readonly string[];
}

/** Lists what no plan can say; pointers are into it. */
export function checkPlan(plan: ProjectPlan, bounds: PlanBounds): readonly Refusal[] {
  return [
    ...checkDuration(plan, bounds),
    ...plan.workPackages.flatMap((one, index) => checkWorkPackage(one, index, plan, bounds)),
    ...bounds.workPackagesUsed
      .filter((used) => !plan.workPackages.some(({ code }) => code === used))
      .map((used) => refusal('work-package-in-use', '/workPackages', { workPackage: used })),
  ];
}

function checkDuration(plan: ProjectPlan, bounds: PlanBounds): readonly Refusal[] {
  const { maxDurationMonths: longest, lastYearUsed } = bounds;
  const at = '/durationMonths';
  const refusals: Refusal[] = [];
  if (longest !== null && plan.durationMonths !== null && plan.durationMonths > longest)
    refusals.push(refusal('project-too-long', at, { longest }));
  if (lastYearUsed > yearsOf(plan))
    refusals.push(refusal('years-in-use', at, { year: lastYearUsed }));
  return refusals;
}

function checkWorkPackage(
  { code, leadPartnerId }: WorkPackage,
  index: number,
  { workPackages }: ProjectPlan,
  { partnerIds }: PlanBounds,
): readonly Refusal[] {
  const at = `/workPackages/${index}`;
  const isRepeated = workPackages.findIndex((one) => one.code === code) !== index;
  return [
    ...(isRepeated ? [refusal('work-package-repeated', `${at}/code`, { workPackage: code })] : []),
    ...(leadPartnerId !== null && !partnerIds.includes(leadPartnerId)
      ? [refusal('lead-not-a-partner', `${at}/leadPartnerId`)]
      : []),
  ];
}
