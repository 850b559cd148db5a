import { invariant } from '#kernel/problems';

/** What a grid asks of one criterion that is scored; the weights of a grid add up to 100. */
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
  /** Whole points, from 0 to the criterion's `maxPoints`; null on what is not scored. */
  readonly points: number | null;
}

/** Hundredths of a point out of 100, exact enough to compare and to show with two decimals. */
export type Hundredths = number;

const HUNDREDTHS = 100;

/**
 * One review's score out of 100: `Σ points / maxPoints × weight`, in hundredths of a point.
 * The sum is taken over the exact fractions and rounded once, half up. Null where no criterion is
 * scored. Asserts what `checkNotes` has checked.
 */
export function scoreOf(
  grid: readonly ScoredCriterion[],
  notes: readonly Note[],
): Hundredths | null {
  invariant(areOnScale(grid, notes), 'notes to score are complete and on the scale');
  if (grid.length === 0) return null;
  const scale = grid.reduce((product, { maxPoints }) => leastCommonMultiple(product, maxPoints), 1);
  const exact = grid.reduce((sum, criterion) => {
    const share = scale / criterion.maxPoints;
    return sum + pointsOf(criterion.code, notes) * criterion.weight * share * HUNDREDTHS;
  }, 0);
  return roundHalfUp(exact, scale);
}

/** Whether points are whole, and on a scale that starts at 0. */
export function isOnScale(points: number, maxPoints: number): boolean {
  return Number.isInteger(points) && points >= 0 && points <= maxPoints;
}

function areOnScale(grid: readonly ScoredCriterion[], notes: readonly Note[]): boolean {
  return grid.every(({ code, maxPoints }) => {
    const given = notes.filter(({ criterionCode }) => criterionCode === code);
    const points = given[0]?.points ?? null;
    return given.length === 1 && points !== null && isOnScale(points, maxPoints);
  });
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
