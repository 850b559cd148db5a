import { isLocalDate } from '#kernel/dates';

import { field, type FieldFault, type FieldOptions } from './field';
import { isPlainObject } from './object.check';

const NUMBER_KEY = /^[1-9]\d{0,3}$/;

/** Days by whole number, `{ "3": "2026-05-04" }`. */
export function DaysByNumberField(
  options: FieldOptions & { readonly max: number },
): PropertyDecorator {
  const { max } = options;
  return field(
    { example: { '3': '2026-05-04' }, ...options },
    { type: 'object', additionalProperties: { type: 'string', format: 'date' } },
    (value) => {
      if (!isPlainObject(value)) return [{ code: 'not-an-object' }];
      const entries = Object.entries(value);
      if (entries.length > max) return [{ code: 'too-many-items', params: { max } }];
      return entries.flatMap(([key, day]) => faultsOf(key, day));
    },
  );
}

function faultsOf(key: string, day: unknown): readonly FieldFault[] {
  if (!NUMBER_KEY.test(key)) return [{ code: 'unknown-field', at: `/${key}` }];
  return typeof day === 'string' && isLocalDate(day)
    ? []
    : [{ code: 'day-malformed', at: `/${key}` }];
}
