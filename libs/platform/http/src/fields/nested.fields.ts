import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { ApiPropertyOptions } from '@nestjs/swagger';

import { isUuid } from '#kernel/ids';

import { field, within, type FieldCheck, type FieldFault, type FieldOptions } from './field';
import { isPlainObject } from './object.check';
import { checkChoice, checkText } from './text.fields';

type DtoClass = new () => object;

/** What a list holds: objects of a class, ids, short texts, or some of the named choices. */
type ListOf = (() => DtoClass) | 'uuid' | 'text' | readonly string[];

export interface ListFieldOptions extends FieldOptions {
  readonly max: number;
  readonly min?: number;
  /** For a list of texts: the longest of them, in characters; 200 unless told. */
  readonly maxLength?: number;
  /** Whether the same id, text or choice may stand twice; not unless told. */
  readonly repeats?: true;
}

const TEXT_MAX = 200;

export function ObjectField(dto: () => DtoClass, options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: () => dto() },
    (value) => (isPlainObject(value) ? [] : [{ code: 'not-an-object' }]),
    Type(dto),
    ValidateNested(),
  );
}

/**
 * An object whose keys are known to the module alone, such as answers by the codes of a form: the
 * schema describes it, and the module checks what is inside.
 */
export function FreeObjectField(
  schema: ApiPropertyOptions,
  options: FieldOptions,
): PropertyDecorator {
  return field(options, schema, (value) =>
    isPlainObject(value) ? [] : [{ code: 'not-an-object' }],
  );
}

export function ListField(of: ListOf, options: ListFieldOptions): PropertyDecorator {
  const { max, min = 0 } = options;
  const bounds = { maxItems: max, ...(min === 0 ? {} : { minItems: min }) };
  if (typeof of === 'function') {
    const check = checkList(options, checkObject);
    return field(
      options,
      { type: () => of(), isArray: true, ...bounds },
      check,
      Type(of),
      ValidateNested({ each: true }),
    );
  }
  const { items, check } = scalarOf(of, options);
  return field(options, { type: 'array', items, ...bounds }, checkList(options, check));
}

const checkObject: FieldCheck = (value) =>
  isPlainObject(value) ? [] : [{ code: 'not-an-object' }];

function scalarOf(
  of: 'uuid' | 'text' | readonly string[],
  { maxLength = TEXT_MAX }: ListFieldOptions,
): { items: NonNullable<ApiPropertyOptions['items']>; check: FieldCheck } {
  if (of === 'uuid') {
    const check: FieldCheck = (value) =>
      typeof value === 'string' && isUuid(value) ? [] : [{ code: 'uuid-malformed' }];
    return { items: { type: 'string', format: 'uuid' }, check };
  }
  if (of === 'text')
    return { items: { type: 'string', maxLength }, check: checkText({ max: maxLength }) };
  return { items: { type: 'string', enum: [...of] }, check: checkChoice(of) };
}

function checkList({ max, min = 0, repeats }: ListFieldOptions, check: FieldCheck): FieldCheck {
  return (value) => {
    if (!Array.isArray(value)) return [{ code: 'not-a-list' }];
    if (value.length > max) return [{ code: 'too-many-items', params: { max } }];
    if (value.length < min) return [{ code: 'too-few-items', params: { min } }];
    return value.flatMap((item: unknown, index) => {
      const isRepeated = repeats !== true && value.indexOf(item) !== index;
      return within(`/${String(index)}`, itemFaults(item, isRepeated, check));
    });
  };
}

function itemFaults(item: unknown, isRepeated: boolean, check: FieldCheck): readonly FieldFault[] {
  if (item === null || item === undefined) return [{ code: 'required' }];
  const faults = check(item);
  return faults.length === 0 && isRepeated ? [{ code: 'item-repeated' }] : faults;
}
