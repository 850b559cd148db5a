import type { ClosingTime } from '../applications.types';

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

/** The deadline as people read it, in the time zone of the call. */
export function closingTimeOf({ closesAt, timeZone }: Opening): ClosingTime {
  const say = (language: string) =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone,
    }).format(closesAt);
  return {
    closesAt,
    timeZone,
    fr: `${say('fr-FR')} (${timeZone})`,
    en: `${say('en-GB')} (${timeZone})`,
  };
}
