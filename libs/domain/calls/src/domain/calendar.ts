import {
  checkLocalTime,
  instantOf,
  isTimeZone,
  localTimeOf,
  type LocalTimeFault,
} from '#kernel/dates';
import { invariant, refusal, type Refusal } from '#kernel/problems';

import type { CallContent } from '../calls.types';

type Bounds = Pick<CallContent, 'opensAtLocal' | 'closesAtLocal' | 'timeZone'>;
type Times = Bounds & Pick<CallContent, 'phases' | 'intakes' | 'opensFilesAtLocal'>;

/** What is wrong with a local time that may carry its offset. */
type TimeFault = LocalTimeFault | 'offset-elsewhere';

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})([+-](?:[01]\d|2[0-3]):[0-5]\d)?$/;

/** Lists local times that name no single instant, whatever else the call says. */
export function checkLocalTimes(times: Times): Refusal[] {
  const { timeZone } = times;
  if (!isTimeZone(timeZone)) return [refusal('time-zone-unknown', '/timeZone', { timeZone })];
  return timesIn(times).flatMap(([pointer, text]) => checkTime(text, timeZone, pointer));
}

/** Lists everything that keeps these from being the opening and the deadline of a public call. */
export function checkCalendar(times: Times, now: Date): Refusal[] {
  const refusals = [...checkPresence(times), ...checkLocalTimes(times)];
  if (refusals.length > 0) return refusals;
  const { opensAt, closesAt } = readCalendar(times);
  if (closesAt <= opensAt) refusals.push(refusal('deadline-before-opening', '/closesAtLocal'));
  if (closesAt <= now) refusals.push(refusal('deadline-past', '/closesAtLocal'));
  return refusals;
}

/** The instants that a checked calendar names. */
export function readCalendar(times: Bounds): { readonly opensAt: Date; readonly closesAt: Date } {
  const [opensAt, closesAt] = [readTime(times, 'opensAtLocal'), readTime(times, 'closesAtLocal')];
  invariant(opensAt !== null && closesAt !== null, 'a checked calendar has both its times');
  return { opensAt, closesAt };
}

/** The instant of one of the times; null when it is not said, or wrongly. */
export function readTime(times: Bounds, which: 'opensAtLocal' | 'closesAtLocal'): Date | null {
  return readLocal(times[which], times.timeZone);
}

/** The instant that a local text names; null when it is not said, or wrongly. */
export function readLocal(text: string | null, timeZone: string): Date | null {
  if (text === null || !isTimeZone(timeZone) || faultOf(text, timeZone) !== null) return null;
  const [local, offset] = partsOf(text);
  return offset === undefined ? instantOf(local, timeZone) : new Date(text);
}

function timesIn(times: Times): readonly (readonly [string, string | null])[] {
  const { opensAtLocal, closesAtLocal, opensFilesAtLocal, phases, intakes } = times;
  return [
    ['/opensAtLocal', opensAtLocal],
    ['/closesAtLocal', closesAtLocal],
    ...phases.flatMap((phase, index): [string, string | null][] => [
      [`/phases/${index}/opensAtLocal`, phase.opensAtLocal],
      [`/phases/${index}/closesAtLocal`, phase.closesAtLocal],
    ]),
    ...intakes.map((intake, index): [string, string] => [
      `/intakes/${index}/closesAtLocal`,
      intake.closesAtLocal,
    ]),
    ['/opensFilesAtLocal', opensFilesAtLocal],
  ];
}

function checkPresence({ opensAtLocal, closesAtLocal }: Bounds): Refusal[] {
  return [
    ...(opensAtLocal === null ? [refusal('opening-missing', '/opensAtLocal')] : []),
    ...(closesAtLocal === null ? [refusal('deadline-missing', '/closesAtLocal')] : []),
  ];
}

function checkTime(text: string | null, timeZone: string, pointer: string): Refusal[] {
  const fault = text === null ? null : faultOf(text, timeZone);
  if (text === null || fault === null) return [];
  return [refusal(`local-time-${fault}`, pointer, { localTime: text, timeZone })];
}

/** An offset tells apart the two instants of an hour that clocks pass twice. */
function faultOf(text: string, timeZone: string): TimeFault | null {
  const [local, offset] = partsOf(text);
  const fault = checkLocalTime(local, timeZone);
  if (offset === undefined || fault === 'malformed' || fault === 'skipped-by-clock-change')
    return fault;
  return localTimeOf(new Date(text), timeZone) === local ? null : 'offset-elsewhere';
}

function partsOf(text: string): readonly [string, string | undefined] {
  const [, local = '', offset] = LOCAL_TIME.exec(text) ?? [];
  return [local, offset];
}
