import { meanScore, roundHalfUp, type Hundredths, type Note, type ScoredCriterion } from './score';

/** A review that counts: handed in, by somebody who is not recused. */
export interface CountedReview {
  /** Null where no criterion is scored. */
  readonly score: Hundredths | null;
  readonly notes: readonly Note[];
  readonly eliminatingCriteria: readonly string[];
}

/** What the call asks of scores. */
export interface AggregationRules {
  readonly grid: readonly ScoredCriterion[];
  /** Out of 100; a lower mean eliminates. */
  readonly passMark: number | null;
  /** In points out of 100; a wider spread asks for a discussion. */
  readonly spreadAlert: number | null;
}

/** What a threshold stopped: the mean as a whole, or one criterion. */
export interface FailedThreshold {
  readonly kind: 'pass-mark' | 'criterion';
  readonly criterionCode: string | null;
}

export interface Aggregate {
  readonly countedReviews: number;
  /** All null while no review counts. */
  readonly mean: Hundredths | null;
  /** Between the highest score and the lowest. */
  readonly spread: Hundredths | null;
  readonly min: Hundredths | null;
  readonly max: Hundredths | null;
  readonly failedThresholds: readonly FailedThreshold[];
  readonly isEliminated: boolean;
  readonly needsDiscussion: boolean;
  /** The first key that settles a tie: the mean on the cooperation criterion, brought to 100. */
  readonly cooperation: Hundredths | null;
}

/** The criterion that settles ties first; a grid without one leaves them to the next key. */
export const COOPERATION_CRITERION = 'cooperation';

const HUNDREDTHS_OF_100 = 10_000;

/**
 * What the reviews of one application add up to. The order in which they come changes nothing.
 * A criterion below its minimum in any review eliminates, as does a mean below the pass mark.
 */
export function aggregate(reviews: readonly CountedReview[], rules: AggregationRules): Aggregate {
  const scores = reviews.flatMap(({ score }) => (score === null ? [] : [score]));
  const mean = meanScore(scores);
  const [min, max] = mean === null ? [null, null] : [Math.min(...scores), Math.max(...scores)];
  const spread = min === null || max === null ? null : max - min;
  const failedThresholds = failedBy(reviews, mean, rules);
  return {
    countedReviews: reviews.length,
    mean,
    spread,
    min,
    max,
    failedThresholds,
    isEliminated: failedThresholds.length > 0,
    needsDiscussion:
      rules.spreadAlert !== null && spread !== null && spread > rules.spreadAlert * 100,
    cooperation: meanOnCriterion(COOPERATION_CRITERION, reviews, rules.grid),
  };
}

function failedBy(
  reviews: readonly CountedReview[],
  mean: Hundredths | null,
  { grid, passMark }: AggregationRules,
): readonly FailedThreshold[] {
  const isBelow = passMark !== null && mean !== null && mean < passMark * 100;
  const failed = new Set(reviews.flatMap(({ eliminatingCriteria }) => eliminatingCriteria));
  return [
    ...(isBelow ? [{ kind: 'pass-mark' as const, criterionCode: null }] : []),
    ...grid
      .filter(({ code }) => failed.has(code))
      .map(({ code }) => ({ kind: 'criterion' as const, criterionCode: code })),
  ];
}

/** `Σ points ÷ (reviews × maxPoints)`, out of 100 in hundredths, rounded once, half up. */
function meanOnCriterion(
  code: string,
  reviews: readonly CountedReview[],
  grid: readonly ScoredCriterion[],
): Hundredths | null {
  const criterion = grid.find((one) => one.code === code);
  if (criterion === undefined || reviews.length === 0) return null;
  const points = reviews.flatMap(({ notes }) =>
    notes.filter(({ criterionCode }) => criterionCode === code).map((note) => note.points ?? 0),
  );
  const sum = points.reduce((total, one) => total + one, 0);
  return roundHalfUp(sum * HUNDREDTHS_OF_100, reviews.length * criterion.maxPoints);
}
