import { isEmail } from 'class-validator';

import { isUuid } from '#kernel/ids';

import { field, type FieldCheck, type FieldFault, type FieldOptions } from './field';
import { lengthOf } from './text-length';

export interface TextFieldOptions extends FieldOptions {
  /** Characters, as people count them: an accented letter or an emoji is one. */
  readonly max: number;
  /** Characters, spaces around not counted. 1 unless told: blank text is no answer. */
  readonly min?: number;
  readonly pattern?: RegExp;
}

/** Longest address that mail servers carry (RFC 5321 §4.5.3.1.3). */
const EMAIL_MAX = 254;

/** Control characters have no place in what people write, save tabs and ends of line. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

const NO_FAULT: readonly FieldFault[] = [];

export function TextField(options: TextFieldOptions): PropertyDecorator {
  const { max, min = 1, pattern } = options;
  return field(
    options,
    {
      type: 'string',
      maxLength: max,
      ...(min === 0 ? {} : { minLength: min }),
      ...(pattern === undefined ? {} : { pattern: pattern.source }),
    },
    checkText(options),
  );
}

export function UuidField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', format: 'uuid' }, (value) =>
    typeof value === 'string' && isUuid(value) ? NO_FAULT : [{ code: 'uuid-malformed' }],
  );
}

export function EmailField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', format: 'email', maxLength: EMAIL_MAX }, (value) =>
    typeof value === 'string' && value.length <= EMAIL_MAX && isEmail(value)
      ? NO_FAULT
      : [{ code: 'email-malformed' }],
  );
}

/** One of the values; the contract lists them, and more may be added one day. */
export function ChoiceField(values: readonly string[], options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', enum: [...values] }, checkChoice(values));
}

export function checkChoice(values: readonly string[]): FieldCheck {
  return (value) =>
    typeof value === 'string' && values.includes(value)
      ? NO_FAULT
      : [{ code: 'choice-unknown', params: { values: values.join(', ') } }];
}

export function checkText({
  max,
  min = 1,
  pattern,
}: Omit<TextFieldOptions, 'description'>): FieldCheck {
  return (value) => {
    if (typeof value !== 'string') return [{ code: 'not-text' }];
    if (value.length > max && lengthOf(value) > max) return [{ code: 'too-long', params: { max } }];
    if (min > 0 && value.trim() === '') return [{ code: 'blank' }];
    if (lengthOf(value.trim()) < min) return [{ code: 'too-short', params: { min } }];
    if (CONTROLS.test(value)) return [{ code: 'control-characters' }];
    return pattern === undefined || pattern.test(value) ? NO_FAULT : [{ code: 'pattern-mismatch' }];
  };
}
