import type { BlockRow, Field, FieldAnswer, Section, SectionAnswers } from '#domain/calls';

import { isRows, isUnanswered, type Answer } from './answers';

/** Why an answer stays behind. */
export const LEFT_REASONS = [
  'not-asked',
  'type-differs',
  'option-not-offered',
  'already-answered',
  'file-not-yours',
] as const;

export type LeftReason = (typeof LEFT_REASONS)[number];

/** An answer of the first form, by where it stood. */
export interface CarriedField {
  readonly section: string;
  readonly field: string;
}

export interface LeftField extends CarriedField {
  readonly reason: LeftReason;
}

/** What one form was answered, brought into another. */
export interface CarriedAnswers {
  /** Of the sections of the second form that gain something, whole. */
  readonly answers: readonly Answer[];
  readonly carried: readonly CarriedField[];
  readonly left: readonly LeftField[];
}

/** A form, with what it was answered. */
export interface AnsweredForm {
  readonly sections: readonly Section[];
  readonly answers: readonly Answer[];
}

/** Which files the person who carries them may give. */
type MayGive = (fileId: string) => boolean;

/**
 * Brings answers from one form into another. A field is the same when its code and its type are: in
 * the section of the same code first, else in the only other one that has it. What the second form
 * was answered already is never written over; what cannot come is listed, with why.
 */
export function carryAnswers(
  from: AnsweredForm,
  to: AnsweredForm,
  mayGive: MayGive = () => true,
): CarriedAnswers {
  const filled = new Map(to.answers.map(({ code, answers }) => [code, answers]));
  const touched = new Set<string>();
  const carried: CarriedField[] = [];
  const left: LeftField[] = [];
  for (const { section, field, value } of answersIn(from)) {
    const place = placeFor(section, field, to.sections);
    const there = place === null ? {} : (filled.get(place.section) ?? {});
    const outcome = bring(value, place, { field, there, mayGive });
    if (place === null || 'reason' in outcome) {
      const reason = 'reason' in outcome ? outcome.reason : 'not-asked';
      left.push({ section, field: field.code, reason });
      continue;
    }
    filled.set(place.section, { ...there, [field.code]: outcome.value });
    touched.add(place.section);
    carried.push({ section, field: field.code });
  }
  const answers = [...touched].map((code) => ({ code, answers: filled.get(code) ?? {} }));
  return { answers, carried, left };
}

interface Answered {
  readonly section: string;
  readonly field: Field;
  readonly value: FieldAnswer;
}

function answersIn({ sections, answers }: AnsweredForm): readonly Answered[] {
  const given = new Map<string, SectionAnswers>(answers.map((one) => [one.code, one.answers]));
  return sections.flatMap(({ code, fields }) =>
    fields.flatMap((field) => {
      const value = given.get(code)?.[field.code];
      return value === undefined || isUnanswered(value) ? [] : [{ section: code, field, value }];
    }),
  );
}

interface Place {
  readonly section: string;
  readonly field: Field;
}

function placeFor(section: string, { code }: Field, sections: readonly Section[]): Place | null {
  const places = sections.flatMap((one) =>
    one.fields
      .filter((field) => field.code === code)
      .map((field) => ({ section: one.code, field })),
  );
  const same = places.find((place) => place.section === section);
  return same ?? (places.length === 1 ? (places[0] ?? null) : null);
}

interface Bringing {
  readonly field: Field;
  readonly there: SectionAnswers;
  readonly mayGive: MayGive;
}

type Outcome = { readonly value: FieldAnswer } | { readonly reason: LeftReason };

function bring(
  value: FieldAnswer,
  place: Place | null,
  { field: from, there, mayGive }: Bringing,
): Outcome {
  if (place === null) return { reason: 'not-asked' };
  const { field: to } = place;
  if (to.type !== from.type) return { reason: 'type-differs' };
  if (!isUnanswered(there[to.code])) return { reason: 'already-answered' };
  if (to.type === 'block' && isRows(value))
    return { value: value.map((row) => bringRow(row, { from, to, mayGive })) };
  const reason = obstacle(value, to, mayGive);
  return reason === null ? { value } : { reason };
}

function obstacle(value: FieldAnswer, to: Field, mayGive: MayGive): LeftReason | null {
  const isOffered = (code: unknown) => to.options.some((option) => option.code === code);
  if (to.type === 'choice' && !isOffered(value)) return 'option-not-offered';
  if (to.type === 'choices' && !(Array.isArray(value) && value.every(isOffered)))
    return 'option-not-offered';
  if (to.type === 'file' && !(typeof value === 'string' && mayGive(value))) return 'file-not-yours';
  return null;
}

interface Rows {
  readonly from: Field;
  readonly to: Field;
  readonly mayGive: MayGive;
}

/** Of a row comes what its columns still ask; the rest is left without a word for each. */
function bringRow({ id, ...answers }: BlockRow, { from, to, mayGive }: Rows): BlockRow {
  const kept = Object.entries(answers).filter(([code, value]) => {
    const before = from.fields.find((one) => one.code === code);
    const after = to.fields.find((one) => one.code === code);
    if (after === undefined || before?.type !== after.type) return false;
    return obstacle(value, after, mayGive) === null;
  });
  return { id, ...Object.fromEntries(kept) };
}
