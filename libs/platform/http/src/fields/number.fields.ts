import { Transform } from 'class-transformer';

import { isPercentText } from '#kernel/rates';

import { field, type FieldCheck, type FieldFault, type FieldOptions } from './field';

export interface WholeNumberFieldOptions extends FieldOptions {
  readonly min: number;
  readonly max: number;
  /** For a query, where everything is text: `12` is read as a number. */
  readonly fromText?: true;
}

const NO_FAULT: readonly FieldFault[] = [];
const WHOLE_TEXT = /^-?(0|[1-9]\d{0,14})$/;

export function WholeNumberField(options: WholeNumberFieldOptions): PropertyDecorator {
  const { min, max, fromText } = options;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    checkWholeNumber(min, max),
    ...(fromText === true ? [Transform(({ value }) => numberIn(value))] : []),
  );
}

export function BooleanField(
  options: FieldOptions & { readonly fromText?: true },
): PropertyDecorator {
  return field(
    options,
    { type: 'boolean' },
    (value) => (typeof value === 'boolean' ? NO_FAULT : [{ code: 'not-a-boolean' }]),
    ...(options.fromText === true ? [Transform(({ value }) => booleanIn(value))] : []),
  );
}

/** A percentage as decimal text, `70` or `33.3333`; read it with `parsePercent`. */
export function PercentField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: 'string', pattern: '^(0|[1-9]\\d{0,3})(\\.\\d{1,4})?$' }, (value) =>
    typeof value === 'string' && isPercentText(value) ? NO_FAULT : [{ code: 'percent-malformed' }],
  );
}

export function checkWholeNumber(min: number, max: number): FieldCheck {
  return (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      return [{ code: 'not-a-whole-number' }];
    return value >= min && value <= max
      ? NO_FAULT
      : [{ code: 'out-of-range', params: { min, max } }];
  };
}

function numberIn(value: unknown): unknown {
  return typeof value === 'string' && WHOLE_TEXT.test(value) ? Number(value) : value;
}

function booleanIn(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}
