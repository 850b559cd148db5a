import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';

import type { Params } from '#kernel/problems';

export interface FieldOptions {
  readonly description: string;
  readonly example?: unknown;
  /** The key may be absent; in a merge patch, absent means unchanged. */
  readonly optional?: true;
  /** The value may be null: unknown, or cleared. */
  readonly nullable?: true;
}

/** What is wrong with a value, and where inside it (`/amount`) when it is not the whole. */
export interface FieldFault {
  readonly code: string;
  readonly at?: string;
  readonly params?: Params;
}

/** Says everything that is wrong with a value; is never asked about an absent one. */
export type FieldCheck = (value: unknown) => readonly FieldFault[];

/** The same faults, seen from outside: `/amount` within `/3` is `/3/amount`. */
export function within(place: string, faults: readonly FieldFault[]): readonly FieldFault[] {
  return faults.map(({ at = '', code, params }) => ({ code, at: `${place}${at}`, params }));
}

/** The name under which the faults of a field travel through class-validator, written as JSON. */
export const FIELD_CONSTRAINT = 'field';

/** One property of a request: how it is checked, and how the contract describes it. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  check: FieldCheck,
  ...more: readonly PropertyDecorator[]
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ ...schema, ...described(options) } as ApiPropertyOptions),
    ...omissible(options),
    checkedBy(check),
    ...more,
  );
}

function described({ description, example, optional, nullable }: FieldOptions): ApiPropertyOptions {
  return {
    description,
    required: optional !== true,
    ...(example === undefined ? {} : { example }),
    ...(nullable === true ? { nullable: true } : {}),
  };
}

function omissible({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (optional !== true && nullable !== true) return [];
  const isChecked = (_: object, value: unknown): boolean =>
    !(optional === true && value === undefined) && !(nullable === true && value === null);
  return [ValidateIf(isChecked)];
}

function checkedBy(check: FieldCheck): PropertyDecorator {
  const faultsOf: FieldCheck = (value) =>
    value === undefined || value === null ? [{ code: 'required' }] : check(value);
  return ValidateBy({
    name: FIELD_CONSTRAINT,
    validator: {
      validate: (value: unknown) => faultsOf(value).length === 0,
      defaultMessage: (args) => JSON.stringify(faultsOf(args?.value)),
    },
  });
}
