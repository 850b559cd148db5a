import { invariant, refusal, type Refusal } from '#kernel/problems';

/** What a grid asks of one criterion; the weights of a grid add up to 100. */
export interface ScoredCriterion {
  readonly code: string;
  readonly weight: number;
  /** The top of the scale that notes are given on: 5 for notes from 0 to 5. */
  readonly maxPoints: number;
  /** Fewer points eliminate; null when the criterion eliminates nobody. */
  readonly minPoints: number | null;
}

export interface Note {
  readonly criterionCode: string;
  /** Whole points, from 0 to the criterion's `maxPoints`. */
  readonly points: number;
}

/** Hundredths of a point out of 100, exact enough to compare and to show with two decimals. */
export type Hundredths = number;

const HUNDREDTHS = 100;

/** Lists every reason not to take these notes as a review: missing, unknown, twice or off the scale. */
export function checkNotes(
  grid: readonly ScoredCriterion[],
  notes: readonly Note[],
): readonly Refusal[] {
  const unknown = notes.flatMap(({ criterionCode }, index) =>
    grid.some(({ code }) => code === criterionCode)
      ? []
      : [
          refusal('criterion-unknown', `/notes/${index}/criterionCode`, {
            criterion: criterionCode,
          }),
        ],
  );
  const perCriterion = grid.flatMap((criterion) => checkNotesOf(criterion, notes));
  return [...unknown, ...perCriterion];
}

function checkNotesOf(
  { code, maxPoints }: ScoredCriterion,
  notes: readonly Note[],
): readonly Refusal[] {
  const indexes = notes.flatMap(({ criterionCode }, index) =>
    criterionCode === code ? [index] : [],
  );
  if (indexes.length === 0)
    return [refusal('criterion-without-note', '/notes', { criterion: code })];
  if (indexes.length > 1) {
    return [refusal('criterion-noted-twice', `/notes/${indexes[1]}`, { criterion: code })];
  }
  const points = notes[indexes[0] ?? 0]?.points ?? 0;
  return Number.isInteger(points) && points >= 0 && points <= maxPoints
    ? []
    : [
        refusal('note-off-the-scale', `/notes/${indexes[0]}/points`, {
          criterion: code,
          maxPoints,
        }),
      ];
}

/**
 * One review's score out of 100: `Σ points / maxPoints × weight`, in hundredths of a point.
 * The sum is taken over the exact fractions and rounded once, half up.
 * Asserts what `checkNotes` has checked.
 */
export function scoreOf(grid: readonly ScoredCriterion[], notes: readonly Note[]): Hundredths {
  invariant(checkNotes(grid, notes).length === 0, 'notes to score are complete and on the scale');
  const scale = grid.reduce((product, { maxPoints }) => leastCommonMultiple(product, maxPoints), 1);
  const exact = grid.reduce((sum, criterion) => {
    const share = scale / criterion.maxPoints;
    return sum + pointsOf(criterion.code, notes) * criterion.weight * share * HUNDREDTHS;
  }, 0);
  return roundHalfUp(exact, scale);
}

/** The mean of the scores that count, rounded half up to a hundredth; null while there is none. */
export function meanScore(scores: readonly Hundredths[]): Hundredths | null {
  if (scores.length === 0) return null;
  return roundHalfUp(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
  );
}

/** The criteria with fewer points than the grid asks for, on the scale that notes are given on. */
export function eliminatingCriteria(
  grid: readonly ScoredCriterion[],
  notes: readonly Note[],
): readonly string[] {
  return grid
    .filter(({ code, minPoints }) => minPoints !== null && pointsOf(code, notes) < minPoints)
    .map(({ code }) => code);
}

function pointsOf(code: string, notes: readonly Note[]): number {
  return notes.find(({ criterionCode }) => criterionCode === code)?.points ?? 0;
}

/** `numerator / denominator`, both whole and not negative, to the nearest whole, halves up. */
export function roundHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function leastCommonMultiple(one: number, other: number): number {
  return (one / greatestCommonDivisor(one, other)) * other;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
