import { refusal, type Refusal } from '#kernel/problems';
import type { Field, Section, SectionAnswers } from '#domain/calls';

import { formFaultOf } from './answer-forms';

/** More rows than any call asks for. */
const ROWS_MAX = 200;
const ROW_ID = /^[A-Za-z0-9-]{1,60}$/;

/** What comes from outside, in the place of answers. */
type Sent = Readonly<Record<string, unknown>>;

/** Answers that may be kept as they are: unfinished perhaps, but each of the form of its field. */
export interface FormedAnswers {
  readonly refusals: readonly Refusal[];
  /** Those sent, known to be formed when there are no refusals. */
  readonly answers: SectionAnswers;
}

/**
 * Lists what keeps answers from being saved: fields that the section does not have, values that are
 * not of their field's form. What is unfinished, too long or out of bounds is kept, and said later.
 */
export function readAnswers({ fields }: Pick<Section, 'fields'>, sent: Sent): FormedAnswers {
  return { refusals: faultsIn(fields, sent, '/answers'), answers: sent as SectionAnswers };
}

function faultsIn(fields: readonly Field[], sent: Sent, at: string): readonly Refusal[] {
  return Object.entries(sent).flatMap(([code, value]) => {
    const field = fields.find((one) => one.code === code);
    const pointer = `${at}/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (field === undefined) return [refusal('field-unknown', pointer)];
    return value === null || value === '' ? [] : faultsOfValue(field, value, pointer);
  });
}

function faultsOfValue(field: Field, value: unknown, at: string): readonly Refusal[] {
  if (field.type === 'block') return faultsInRows(field, value, at);
  const code = formFaultOf(field.type, value);
  return code === null ? [] : [refusal(code, at)];
}

function faultsInRows({ fields }: Field, value: unknown, at: string): readonly Refusal[] {
  if (!Array.isArray(value)) return [refusal('answer-not-a-list', at)];
  if (value.length > ROWS_MAX) return [refusal('far-too-many-rows', at, { max: ROWS_MAX })];
  const ids = value.map((row: unknown) => (isObject(row) ? row['id'] : undefined));
  return value.flatMap((row: unknown, index) => {
    const place = `${at}/${String(index)}`;
    if (!isObject(row)) return [refusal('row-malformed', place)];
    const { id, ...answers } = row;
    if (typeof id !== 'string' || !ROW_ID.test(id)) return [refusal('row-without-id', place)];
    if (ids.indexOf(id) !== index) return [refusal('row-repeated', place)];
    return faultsIn(fields, answers, place);
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
