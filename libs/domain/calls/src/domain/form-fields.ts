import { isLocalDate } from '#kernel/dates';
import { isEurText } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { Field, FieldType } from '../calls.types';

import { checkDistinct } from './distinct';

const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/** How the bounds of a type are written; those of other types say none. */
const BOUNDS: Partial<Readonly<Record<FieldType, (text: string) => boolean>>> = {
  number: (text) => DECIMAL.test(text),
  money: isEurText,
  date: isLocalDate,
};

/** Lists what keeps a question from being answered: what its type lacks, or has no use for. */
export function checkField(field: Field, pointer: string): Refusal[] {
  return [
    ...checkLength(field, pointer),
    ...checkBounds(field, pointer),
    ...checkOptions(field, pointer),
    ...checkBlock(field, pointer),
    ...(field.unit === null || field.type === 'number'
      ? []
      : [refusal('unit-useless', `${pointer}/unit`)]),
    ...(field.concept === 'hidden' && field.full === 'hidden'
      ? [refusal('field-never-asked', `${pointer}/full`)]
      : []),
  ];
}

function checkLength({ type, maxLength }: Field, pointer: string): Refusal[] {
  if (type === 'text' && maxLength === null)
    return [refusal('max-length-missing', `${pointer}/maxLength`)];
  if (type !== 'text' && maxLength !== null)
    return [refusal('max-length-useless', `${pointer}/maxLength`)];
  return [];
}

function checkBounds({ type, min, max }: Field, pointer: string): Refusal[] {
  const isWritten = BOUNDS[type];
  const refusals = (['min', 'max'] as const).flatMap((which) => {
    const bound = which === 'min' ? min : max;
    if (bound === null) return [];
    if (isWritten === undefined) return [refusal('bound-useless', `${pointer}/${which}`)];
    return isWritten(bound) ? [] : [refusal('bound-malformed', `${pointer}/${which}`, { bound })];
  });
  if (refusals.length > 0 || min === null || max === null || areOrdered(type, min, max))
    return refusals;
  return [refusal('min-above-max', `${pointer}/min`)];
}

/** Days are ordered as texts are. */
function areOrdered(type: FieldType, min: string, max: string): boolean {
  return type === 'date' ? min <= max : Number(min) <= Number(max);
}

function checkOptions({ type, options }: Field, pointer: string): Refusal[] {
  const at = `${pointer}/options`;
  if (type !== 'choice' && type !== 'choices')
    return options.length === 0 ? [] : [refusal('options-useless', at)];
  const codes = options.map(({ code }) => code);
  return [
    ...(options.length < 2 ? [refusal('options-missing', at)] : []),
    ...checkDistinct(codes, 'code-repeated', (index) => `${at}/${index}/code`),
  ];
}

function checkBlock({ type, fields, minItems, maxItems }: Field, pointer: string): Refusal[] {
  if (type !== 'block')
    return fields.length === 0 ? [] : [refusal('fields-useless', `${pointer}/fields`)];
  const codes = fields.map(({ code }) => code);
  return [
    ...(fields.length === 0 ? [refusal('fields-missing', `${pointer}/fields`)] : []),
    ...(maxItems !== null && minItems > maxItems
      ? [refusal('min-items-above-max', `${pointer}/minItems`)]
      : []),
    ...checkDistinct(codes, 'code-repeated', (index) => `${pointer}/fields/${index}/code`),
    ...fields.flatMap((field, index) => checkField(field, `${pointer}/fields/${index}`)),
  ];
}
