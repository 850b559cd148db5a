import { isLocalDate } from '#kernel/dates';
import { isUuid } from '#kernel/ids';
import { isEurText } from '#kernel/money';
import type { FieldType } from '#domain/calls';

/** Decimal text: at most 15 digits, then 6; `007`, `1e3` and `1,5` are not. */
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;
const DECIMALS = 6;

type SimpleType = Exclude<FieldType, 'block'>;

/** Longer than any call allows: a text that is too long for its call can still be saved. */
const TEXT_MAX = 20_000;
const LIST_MAX = 200;

/** For each type of field: what is wrong with a value that is not of that form; null: nothing. */
const FAULTS: Readonly<Record<SimpleType, (value: unknown) => string | null>> = {
  text: (value) => textFault(value),
  number: (value) => (isText(value) && NUMBER.test(value) ? null : 'number-malformed'),
  money: (value) => (isText(value) && isEurText(value) ? null : 'amount-malformed'),
  'yes-no': (value) => (typeof value === 'boolean' ? null : 'answer-not-yes-or-no'),
  choice: (value) => (isText(value) ? null : 'answer-not-text'),
  choices: (value) => (isTexts(value) ? null : 'answer-not-a-list'),
  date: (value) => (isText(value) && isLocalDate(value) ? null : 'day-malformed'),
  file: (value) => (isText(value) && isUuid(value) ? null : 'file-unknown'),
};

/** What keeps a value from being kept as the answer to a field of that type. */
export function formFaultOf(type: SimpleType, value: unknown): string | null {
  return FAULTS[type](value);
}

/** Below zero, zero or above, as the first decimal is smaller, equal or greater. Asserts the form. */
export function compareDecimals(one: string, other: string): number {
  const difference = scaled(one) - scaled(other);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(DECIMALS, '0'));
  return text.startsWith('-') ? -size : size;
}

function textFault(value: unknown): string | null {
  if (!isText(value)) return 'answer-not-text';
  return value.length > TEXT_MAX ? 'answer-far-too-long' : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= LIST_MAX && value.every(isText);
}
