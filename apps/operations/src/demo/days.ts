import { addDays, dayOf } from '#kernel/dates';

const ZONE = 'Europe/Paris';

/** So many days from today, at a time of the day: `2027-06-01T09:00`, as calls write it. */
export function localDay(days: number, time: string): string {
  return `${addDays(dayOf(new Date(), ZONE), days)}T${time}`;
}
