import type { FieldAnswer, Row } from '../shared/answer-read';
import { rowsIn } from '../shared/answer-read';

/** Answers of a section, by the codes of its fields; what was cleared is absent, or null. */
export type Answers = Readonly<Record<string, FieldAnswer | null | undefined>>;

/** Where two people answered the same question, each otherwise. */
export interface Conflict {
  /** `/answers/needs`, `/answers/actions/2/name`. */
  readonly pointer: string;
  readonly base: FieldAnswer | null;
  readonly theirs: FieldAnswer | null;
  readonly mine: FieldAnswer | null;
}

interface Three {
  readonly base: Answers;
  readonly theirs: Answers;
  readonly mine: Answers;
}

/**
 * What two people made of the same answers, joined: what only I changed is mine, the rest is
 * theirs. The API joins by the same rule whenever nobody has to choose.
 */
export function joinAnswers({ base, theirs, mine }: Three): Answers {
  const codes = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const joined = [...codes].map((code) => {
    const three = { base: base[code], theirs: theirs[code], mine: mine[code] };
    return [code, joinOne(three)] as const;
  });
  return Object.fromEntries(joined);
}

type One = FieldAnswer | null | undefined;

function joinOne({
  base,
  theirs,
  mine,
}: {
  readonly base: One;
  readonly theirs: One;
  readonly mine: One;
}): One {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  const [ours, others] = [rowsIn(mine ?? undefined), rowsIn(theirs ?? undefined)];
  if (ours.length === 0 || others.length === 0) return isSame(theirs, base) ? mine : theirs;
  const before = rowsIn(base ?? undefined);
  const added = ours.filter(({ id }) => !others.some((row) => row.id === id));
  return [...others, ...added].map((row) => {
    const [own, old] = [rowOf(ours, row.id), rowOf(before, row.id)];
    return own ? { ...joinAnswers({ base: old ?? {}, theirs: row, mine: own }), id: row.id } : row;
  });
}

/** Puts what was chosen in its place: `mine` is where the pointers count rows. */
export function choose(
  answers: Answers,
  pointer: string,
  chosen: FieldAnswer | null,
  mine: Answers,
): Answers {
  const [, , code = '', place, inner] = pointer.split('/');
  if (place === undefined) return { ...answers, [code]: chosen };
  const id = rowsIn(mine[code] ?? undefined)[Number(place)]?.id ?? place;
  const rows = rowsIn(answers[code] ?? undefined);
  const next =
    inner === undefined
      ? withRow(rows, id, rowsIn(chosen ?? undefined)[0])
      : rows.map((row) => (row.id === id ? { ...row, [inner]: chosen ?? '' } : row));
  return { ...answers, [code]: next as unknown as FieldAnswer };
}

function withRow(rows: readonly Row[], id: string, row: Row | undefined): readonly Row[] {
  const others = rows.filter((one) => one.id !== id);
  return row === undefined ? others : [...others, row];
}

function rowOf(rows: readonly Row[], id: string): Row | undefined {
  return rows.find((row) => row.id === id);
}

export function isSame(one: One, other: One): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
