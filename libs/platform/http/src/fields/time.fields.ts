import { isLocalDate } from '#kernel/dates';

import { field, type FieldFault, type FieldOptions } from './field';

const NO_FAULT: readonly FieldFault[] = [];

/** RFC 3339 with its offset: an instant without one would depend on who reads it. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** Years that a call, a statute or a birth may name; others are slips of the keyboard. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

/** A day of the calendar, `2027-03-31`; read it with `asLocalDate`. */
export function DayField(options: FieldOptions): PropertyDecorator {
  return field({ example: '2027-03-31', ...options }, { type: 'string', format: 'date' }, (value) =>
    isDay(value) ? NO_FAULT : [{ code: 'day-malformed' }],
  );
}

/** An instant, `2027-03-31T12:00:00Z`; read it with `new Date`. */
export function InstantField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '2027-03-31T10:00:00Z', ...options },
    { type: 'string', format: 'date-time' },
    (value) => (isInstant(value) ? NO_FAULT : [{ code: 'instant-malformed' }]),
  );
}

/** A time where one lives, `2027-03-31T12:00`, without a zone; read it with `instantOf`. */
export function LocalTimeField(options: FieldOptions): PropertyDecorator {
  return field(
    { example: '2027-03-31T12:00', ...options },
    { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$' },
    (value) => (isLocalTime(value) ? NO_FAULT : [{ code: 'local-time-malformed' }]),
  );
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !isLocalDate(value)) return false;
  const year = Number(value.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && isDay(INSTANT.exec(value)?.[1]);
}

function isLocalTime(value: unknown): boolean {
  return typeof value === 'string' && isDay(LOCAL_TIME.exec(value)?.[1]);
}
