import type {
  BlockRow,
  Condition,
  Field,
  FieldAnswer,
  Section,
  SectionAnswers,
} from '#domain/calls';

/** What was answered to one section of the form. */
export interface Answer {
  readonly code: string;
  readonly answers: SectionAnswers;
}

/** What a row, or a section, was answered, by the codes of its fields. */
type Answers = Readonly<Record<string, FieldAnswer | undefined>>;

/** Where the answers that a condition looks at are found: the nearest first. */
export interface AnswerScope {
  /** The row of a block, when one is being looked at. */
  readonly row?: Answers;
  readonly section: Answers;
  readonly all: ReadonlyMap<string, SectionAnswers>;
}

export function isRows(value: FieldAnswer | undefined): value is readonly BlockRow[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object');
}

/** Nothing, blank text or an empty list: the field was not answered, or was cleared. */
export function isUnanswered(value: FieldAnswer | null | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'boolean' ? false : value.length === 0;
}

/** Whether a field is asked at all, given what was answered to the one that it depends on. */
export function isShown({ shownWhen }: Pick<Field, 'shownWhen'>, scope: AnswerScope): boolean {
  if (shownWhen === null) return true;
  const value = answerTo(shownWhen, scope);
  if (value === undefined || isRows(value)) return false;
  const given = typeof value === 'object' ? value : [String(value)];
  return given.some((one) => shownWhen.is.includes(one));
}

function answerTo({ field }: Condition, { row, section, all }: AnswerScope) {
  const [first = '', second] = field.split('.');
  if (second !== undefined) return all.get(first)?.[second];
  return row?.[first] ?? section[first];
}

/** The same answers without what says nothing: so that "cleared" and "never answered" are one. */
export function withoutBlanks(answers: Answers): SectionAnswers {
  const kept = Object.entries(answers).flatMap(([code, value]) => {
    if (isUnanswered(value) || value === undefined) return [];
    return [[code, isRows(value) ? value.map(rowWithoutBlanks) : value] as const];
  });
  return Object.fromEntries(kept);
}

function rowWithoutBlanks({ id, ...answers }: BlockRow): BlockRow {
  return { id, ...withoutBlanks(answers) };
}

/** A file that a field was answered with, and where: `/answers/annexes/0/plan`. */
export interface AnsweredFile {
  readonly fileId: string;
  readonly pointer: string;
}

/** The files that a section was answered with, in the order of its fields. */
export function filesIn(
  { fields }: Pick<Section, 'fields'>,
  answers: Answers,
  at = '/answers',
): readonly AnsweredFile[] {
  return fields.flatMap(({ code, type, fields: columns }) => {
    const value = answers[code];
    const pointer = `${at}/${code}`;
    if (type === 'file') return typeof value === 'string' ? [{ fileId: value, pointer }] : [];
    if (!isRows(value)) return [];
    return value.flatMap((row, index) =>
      filesIn({ fields: columns }, row, `${pointer}/${String(index)}`),
    );
  });
}
