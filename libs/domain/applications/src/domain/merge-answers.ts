import type { BlockRow, FieldAnswer, SectionAnswers } from '#domain/calls';

import { isRows } from './answers';

/** Two people changed the same thing: what it was, and what each made of it. */
export interface AnswerConflict {
  /** Within the answers of the second: `/answers/beneficiaries/2/name`. */
  readonly pointer: string;
  readonly base: FieldAnswer | null;
  readonly theirs: FieldAnswer | null;
  readonly mine: FieldAnswer | null;
}

export interface MergedAnswers {
  /** What both wrote; where they differ, what the first wrote. */
  readonly answers: SectionAnswers;
  readonly conflicts: readonly AnswerConflict[];
}

type Value = FieldAnswer | undefined;
type Values = Readonly<Record<string, Value>>;

/**
 * Joins what two people made of the same answers: each field, and each field of each row, that only
 * one of them changed is taken from them. What both changed, each otherwise, is a conflict, and
 * neither is lost.
 */
export function mergeAnswers(
  base: SectionAnswers,
  theirs: SectionAnswers,
  mine: SectionAnswers,
): MergedAnswers {
  const conflicts: AnswerConflict[] = [];
  const answers = mergeFields({ base, theirs, mine }, '/answers', conflicts);
  return { answers: answers as SectionAnswers, conflicts };
}

/** Whether two answers say the same; the order of the options of `choices` says nothing. */
export function sameAnswer(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  if (isRows(one) && isRows(other)) return one.every((row, index) => sameRow(row, other[index]));
  const [some, others] = [new Set<unknown>(one), new Set<unknown>(other)];
  return some.size === others.size && [...some].every((item) => others.has(item));
}

export function sameAnswers(one: Values, other: Values): boolean {
  return codesIn(one, other).every((code) => sameAnswer(one[code], other[code]));
}

function sameRow(one: BlockRow, other: BlockRow | undefined): boolean {
  return other !== undefined && sameAnswers(one, other);
}

interface Three<T> {
  readonly base: T;
  readonly theirs: T;
  readonly mine: T;
}

function mergeFields(three: Three<Values>, at: string, conflicts: AnswerConflict[]): Values {
  const { base, theirs, mine } = three;
  const merged = codesIn(theirs, mine, base).map((code) => {
    const values = { base: base[code], theirs: theirs[code], mine: mine[code] };
    return [code, mergeValue(values, `${at}/${code}`, conflicts)] as const;
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergeValue(values: Three<Value>, at: string, conflicts: AnswerConflict[]): Value {
  const { base, theirs, mine } = values;
  if (sameAnswer(mine, base) || sameAnswer(mine, theirs)) return theirs;
  if (sameAnswer(theirs, base)) return mine;
  const [before, first, second] = [rowsOf(base), rowsOf(theirs), rowsOf(mine)];
  if (before !== null && first !== null && second !== null)
    return mergeRows({ base: before, theirs: first, mine: second }, at, conflicts);
  conflicts.push(conflictAt(at, values));
  return theirs;
}

/** The rows of the first in their order, then those that the second added. */
function mergeRows(
  { base, theirs, mine }: Three<readonly BlockRow[]>,
  at: string,
  conflicts: AnswerConflict[],
): Value {
  const added = mine.filter(({ id }) => rowOf(theirs, id) === undefined);
  const rows = [...theirs, ...added].flatMap(({ id }) => {
    const three = { base: rowOf(base, id), theirs: rowOf(theirs, id), mine: rowOf(mine, id) };
    const index = mine.findIndex((row) => row.id === id);
    const place = `${at}/${index < 0 ? id : String(index)}`;
    const row = mergeRow(three, place, conflicts);
    return row === undefined ? [] : [row];
  });
  return rows.length === 0 ? undefined : rows;
}

function mergeRow(
  { base, theirs, mine }: Three<BlockRow | undefined>,
  at: string,
  conflicts: AnswerConflict[],
): BlockRow | undefined {
  if (theirs !== undefined && mine !== undefined) {
    const fields = mergeFields({ base: base ?? {}, theirs, mine }, at, conflicts);
    return fields as BlockRow;
  }
  const left = theirs ?? mine;
  if (base === undefined || left === undefined) return left;
  if (sameRow(left, base)) return undefined;
  const values = { base: [base], theirs: rowList(theirs), mine: rowList(mine) };
  conflicts.push(conflictAt(at, values));
  return left;
}

function conflictAt(pointer: string, { base, theirs, mine }: Three<Value>): AnswerConflict {
  return { pointer, base: base ?? null, theirs: theirs ?? null, mine: mine ?? null };
}

function rowList(row: BlockRow | undefined): Value {
  return row === undefined ? undefined : [row];
}

/** Rows, or their absence; null for what is no block. */
function rowsOf(value: Value): readonly BlockRow[] | null {
  if (value === undefined) return [];
  return isRows(value) ? value : null;
}

function rowOf(rows: readonly BlockRow[], id: string): BlockRow | undefined {
  return rows.find((row) => row.id === id);
}

function codesIn(...all: readonly Values[]): readonly string[] {
  return [...new Set(all.flatMap((values) => Object.keys(values)))];
}
