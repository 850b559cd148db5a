import { addDays, asLocalDate, isLocalDate } from '#kernel/dates';

import type { CallContent } from '../calls.types';

import type { CallPlan } from './call-template';

type Planned = Pick<CallContent, 'closesAtLocal' | 'phases' | 'intakes'>;

const NOON = 'T12:00';

/**
 * The deadline, phases and intakes that a template plans for a call that opens at this local time;
 * phases without times, and nothing else, while the opening is not known.
 */
export function planFrom(plan: CallPlan, opensAtLocal: string | null): Planned {
  const day = opensAtLocal?.slice(0, 10) ?? '';
  const opening = isLocalDate(day) ? asLocalDate(day) : null;
  const noonAfter = (days: number | null) =>
    opening === null || days === null ? null : `${addDays(opening, days)}${NOON}`;
  const phases = plan.phases.map(({ kind, opensAfter, closesAfter, isMandatory }) => ({
    kind,
    opensAtLocal: noonAfter(opensAfter),
    closesAtLocal: noonAfter(closesAfter),
    isMandatory,
  }));
  const intakes = plan.intakes.flatMap((days, index) => {
    const closesAtLocal = noonAfter(days);
    return closesAtLocal === null ? [] : [{ code: intakeCode(index), closesAtLocal }];
  });
  return { closesAtLocal: noonAfter(plan.closesAfter), phases, intakes };
}

function intakeCode(index: number): string {
  return `intake-${index + 1}`;
}
