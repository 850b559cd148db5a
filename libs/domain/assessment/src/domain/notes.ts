import { refusal, type Refusal } from '#kernel/problems';
import type { CriterionKind } from '#domain/calls';

import { isOnScale, type Note } from './score';

/** What a grid asks of reviewers on one criterion. */
export interface AskedCriterion {
  readonly code: string;
  readonly kind: CriterionKind;
  /** The top of the scale; null on what is not scored. */
  readonly maxPoints: number | null;
}

/** What a reviewer says on one criterion: points, yes or no, or words alone, after its kind. */
export interface GivenNote extends Note {
  readonly answer: boolean | null;
  readonly comment: string;
}

/** What a note of this kind does not take. */
const FOREIGN: Readonly<Record<CriterionKind, readonly ('points' | 'answer')[]>> = {
  headline: [],
  'yes-no': ['points'],
  text: ['points', 'answer'],
  score: ['answer'],
};

/** What completes a review, and what a draft may still lack. */
export const NOTE_MISSING = 'criterion-without-note';

/**
 * Lists every reason not to take these notes as a review: missing, unknown, twice, off the scale,
 * or not of the kind that the criterion asks for.
 */
export function checkNotes(
  grid: readonly AskedCriterion[],
  notes: readonly GivenNote[],
): readonly Refusal[] {
  const unknown = notes.flatMap(({ criterionCode: criterion }, index) =>
    grid.some(({ code }) => code === criterion)
      ? []
      : [refusal('criterion-unknown', `/notes/${index}/criterionCode`, { criterion })],
  );
  return [...unknown, ...grid.flatMap((criterion) => checkNotesOf(criterion, notes))];
}

function checkNotesOf(asked: AskedCriterion, notes: readonly GivenNote[]): readonly Refusal[] {
  const { code: criterion, kind } = asked;
  const found = notes
    .map((note, index) => ({ note, at: `/notes/${index}` }))
    .filter(({ note }) => note.criterionCode === criterion);
  if (kind === 'headline')
    return found.map(({ at }) => refusal('headline-takes-no-note', at, { criterion }));
  const [first, second] = found;
  if (first === undefined) return [refusal(NOTE_MISSING, '/notes', { criterion })];
  if (second !== undefined) return [refusal('criterion-noted-twice', second.at, { criterion })];
  return checkNote(asked, first.note, first.at);
}

function checkNote(
  { code: criterion, kind, maxPoints }: AskedCriterion,
  note: GivenNote,
  at: string,
): readonly Refusal[] {
  const foreign = FOREIGN[kind]
    .filter((part) => note[part] !== null)
    .map((part) => refusal('note-of-another-kind', `${at}/${part}`, { criterion }));
  if (isSilent(kind, note)) return [...foreign, refusal(NOTE_MISSING, at, { criterion })];
  const isOff = kind === 'score' && note.points !== null && !isOnScale(note.points, maxPoints ?? 0);
  return isOff
    ? [
        ...foreign,
        refusal('note-off-the-scale', `${at}/points`, { criterion, maxPoints: maxPoints ?? 0 }),
      ]
    : foreign;
}

function isSilent(kind: CriterionKind, { points, answer, comment }: GivenNote): boolean {
  if (kind === 'score') return points === null;
  return kind === 'yes-no' ? answer === null : comment.trim() === '';
}
