import { dayOf } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import type { CallRevision } from '#domain/calls';

import { findings, type Finding } from './pre-check';
import type { ProjectPlan } from './project-plan';

type Calendar = Pick<CallRevision, 'opensAt' | 'closesAt' | 'timeZone'>;

/**
 * Whether the project begins when its costs can be funded. Nothing spent before the call opened is,
 * and what begins before the call closes is asked about: a grant makes something possible that was
 * not begun without it.
 */
export function judgePlan(
  { startsOn, workPackages }: ProjectPlan,
  { opensAt, closesAt, timeZone }: Calendar,
): readonly Finding[] {
  const headless = workPackages.flatMap(({ code, leadPartnerId }, index) =>
    leadPartnerId === null
      ? [refusal('work-package-without-lead', `/plan/workPackages/${index}`, { workPackage: code })]
      : [],
  );
  return [
    ...judgeStart(startsOn, { opensAt, closesAt, timeZone }),
    ...findings('warning', headless),
  ];
}

function judgeStart(
  startsOn: ProjectPlan['startsOn'],
  { opensAt, closesAt, timeZone }: Calendar,
): readonly Finding[] {
  const at = '/plan/startsOn';
  if (startsOn === null) return findings('warning', [refusal('project-dates-missing', at)]);
  const opensOn = dayOf(opensAt, timeZone);
  const params = { startsOn, opensOn };
  if (startsOn < opensOn)
    return findings('error', [refusal('costs-before-eligibility', at, params)]);
  const closesOn = dayOf(closesAt, timeZone);
  return startsOn < closesOn
    ? findings('warning', [refusal('project-starts-before-closing', at, { startsOn, closesOn })])
    : [];
}
