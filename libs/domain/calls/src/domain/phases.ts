import { refusal, type Refusal } from '#kernel/problems';

import { PHASE_KINDS, type CallContent, type PhaseKind } from '../calls.types';

import { readCalendar, readLocal } from './calendar';
import { checkDistinct } from './distinct';

type Schedule = Pick<
  CallContent,
  | 'steps'
  | 'opensAtLocal'
  | 'closesAtLocal'
  | 'timeZone'
  | 'phases'
  | 'intakes'
  | 'isSealedUntilOpening'
  | 'opensFilesAtLocal'
>;

/** Phases in which files come in, within the opening and the deadline of the call. */
const TAKING: readonly PhaseKind[] = [
  'expression-of-interest',
  'matching',
  'co-construction',
  'full-application',
];

/**
 * Lists what cannot hold between the phases, the intakes and the opening of files of a call whose
 * local times all name an instant.
 */
export function checkPhases(schedule: Schedule): Refusal[] {
  const { opensAt, closesAt } = readCalendar(schedule);
  const bounds = { opensAt, closesAt };
  const kinds = schedule.phases.map(({ kind }) => kind);
  return [
    ...checkDistinct(kinds, 'phase-repeated', (index) => `/phases/${index}/kind`),
    ...checkOrder(kinds),
    ...checkTimes(schedule, bounds),
    ...(schedule.steps === 2 ? checkTwoSteps(schedule, bounds) : []),
    ...checkIntakes(schedule, bounds),
    ...checkSeal(schedule, bounds),
  ];
}

interface Bounds {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

function checkOrder(kinds: readonly PhaseKind[]): Refusal[] {
  const ranks = kinds.map((kind) => PHASE_KINDS.indexOf(kind));
  return ranks.flatMap((rank, index) =>
    rank < (ranks[index - 1] ?? -1) ? [refusal('phase-out-of-order', `/phases/${index}/kind`)] : [],
  );
}

function checkTimes(schedule: Schedule, bounds: Bounds): Refusal[] {
  return schedule.phases.flatMap((phase, index) => {
    const opensAt = readLocal(phase.opensAtLocal, schedule.timeZone);
    const closesAt = readLocal(phase.closesAtLocal, schedule.timeZone);
    const at = `/phases/${index}`;
    const refusals: Refusal[] = [];
    if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
      refusals.push(refusal('phase-closes-before-opening', `${at}/closesAtLocal`));
    const isTaking = TAKING.includes(phase.kind);
    if (isTaking && (isOutside(opensAt, bounds) || isOutside(closesAt, bounds)))
      refusals.push(refusal('phase-outside-call', at));
    if (!isTaking && opensAt !== null && opensAt < bounds.closesAt)
      refusals.push(refusal('phase-before-deadline', `${at}/opensAtLocal`));
    return refusals;
  });
}

function isOutside(instant: Date | null, { opensAt, closesAt }: Bounds): boolean {
  return instant !== null && (instant < opensAt || instant > closesAt);
}

/** The concept closes before the full application opens, which closes with the call. */
function checkTwoSteps(schedule: Schedule, { closesAt }: Bounds): Refusal[] {
  const { phases, timeZone } = schedule;
  const at = (kind: PhaseKind) => phases.findIndex((phase) => phase.kind === kind);
  const [concept, full] = [at('expression-of-interest'), at('full-application')];
  const refusals: Refusal[] = [];
  if (concept < 0) refusals.push(refusal('concept-phase-missing', '/phases'));
  if (full < 0) refusals.push(refusal('application-phase-missing', '/phases'));
  if (refusals.length > 0) return refusals;
  const conceptCloses = readLocal(phases[concept]?.closesAtLocal ?? null, timeZone);
  const fullOpens = readLocal(phases[full]?.opensAtLocal ?? null, timeZone);
  const fullCloses = readLocal(phases[full]?.closesAtLocal ?? null, timeZone);
  if (conceptCloses === null)
    refusals.push(refusal('phase-time-missing', `/phases/${concept}/closesAtLocal`));
  if (fullOpens === null)
    refusals.push(refusal('phase-time-missing', `/phases/${full}/opensAtLocal`));
  if (conceptCloses !== null && fullOpens !== null && fullOpens < conceptCloses)
    refusals.push(refusal('steps-overlap', `/phases/${full}/opensAtLocal`));
  if (fullCloses !== null && fullCloses.getTime() !== closesAt.getTime())
    refusals.push(refusal('application-not-until-deadline', `/phases/${full}/closesAtLocal`));
  return refusals;
}

/** Each intake after the one before; the last is the deadline, or what misses it would wait for ever. */
function checkIntakes({ intakes, steps, timeZone }: Schedule, bounds: Bounds): Refusal[] {
  if (intakes.length === 0) return [];
  const instants = intakes.map(({ closesAtLocal }) => readLocal(closesAtLocal, timeZone));
  const codes = intakes.map(({ code }) => code);
  const at = (index: number) => `/intakes/${index}/closesAtLocal`;
  const refusals = checkDistinct(codes, 'code-repeated', (index) => `/intakes/${index}/code`);
  if (steps === 2) refusals.push(refusal('intakes-with-two-steps', '/intakes'));
  let before = bounds.opensAt;
  for (const [index, instant] of instants.entries()) {
    if (instant === null) continue;
    if (instant <= before) refusals.push(refusal('intake-out-of-order', at(index)));
    before = instant;
  }
  if (before.getTime() !== bounds.closesAt.getTime())
    refusals.push(refusal('last-intake-not-deadline', at(intakes.length - 1)));
  return refusals;
}

function checkSeal(schedule: Schedule, { closesAt }: Bounds): Refusal[] {
  const { isSealedUntilOpening, opensFilesAtLocal, timeZone } = schedule;
  const opening = readLocal(opensFilesAtLocal, timeZone);
  if (opening === null) return [];
  const at = '/opensFilesAtLocal';
  if (!isSealedUntilOpening) return [refusal('opening-without-seal', at)];
  return opening < closesAt ? [refusal('files-opened-before-deadline', at)] : [];
}
