import { refusal } from '#kernel/problems';

import type { ClosingTime } from '../applications.types';

import { findings, type Finding } from './pre-check';

/** When a call takes applications. */
export interface Opening {
  readonly opensAt: Date;
  /** Exclusive: what arrives at this instant is late. */
  readonly closesAt: Date;
  /** For what arrived in time, and was held up in our own house. */
  readonly graceSeconds: number;
  readonly timeZone: string;
}

export type Timeliness = 'too-early' | 'in-time' | 'too-late';

/**
 * Arrival decides: what reached us before the deadline is in time, however long we take to look at
 * it, up to the grace. `now` is the present of the database, read once the locks are held.
 */
export function timelinessOf(
  { opensAt, closesAt, graceSeconds }: Opening,
  receivedAt: Date,
  now: Date,
): Timeliness {
  if (receivedAt < opensAt) return 'too-early';
  const graceEnds = closesAt.getTime() + graceSeconds * 1000;
  return receivedAt < closesAt && now.getTime() < graceEnds ? 'in-time' : 'too-late';
}

/** What there is to say about the calendar of the call to who would submit now. */
export function checkTime(opening: Opening, timeliness: Timeliness): readonly Finding[] {
  const { fr, en } = closingTimeOf(opening);
  const params = { closesAtFr: fr, closesAtEn: en };
  if (timeliness === 'too-late')
    return findings('error', [refusal('deadline-passed', undefined, params)]);
  if (timeliness === 'too-early') return findings('error', [refusal('call-not-open-yet')]);
  return findings('information', [refusal('deadline-ahead', undefined, params)]);
}

/** The deadline as people read it, in the time zone of the call. */
export function closingTimeOf({ closesAt, timeZone }: Opening): ClosingTime {
  const fr = wordsOf(closesAt, timeZone, 'fr-FR');
  const en = wordsOf(closesAt, timeZone, 'en-GB');
  return {
    closesAt,
    timeZone,
    fr: `${fr.day} à ${fr.time} (${timeZone})`,
    en: `${en.day} at ${en.time} (${timeZone})`,
  };
}

/** Put together by hand: how the parts are joined changes from one release of ICU to the next. */
function wordsOf(instant: Date, timeZone: string, language: string) {
  const format = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const join = (separator: string, ...types: Intl.DateTimeFormatPartTypes[]) =>
    types.map((type) => parts.get(type) ?? '').join(separator);
  return { day: join(' ', 'weekday', 'day', 'month', 'year'), time: join(':', 'hour', 'minute') };
}
