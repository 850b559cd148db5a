import type { Translated } from './form.types';

/** A title among criteria; a question; an opinion in words; points on a scale. */
export const CRITERION_KINDS = ['headline', 'yes-no', 'text', 'score'] as const;

export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** What a number of points stands for, so that reviewers mean the same by it. */
export interface Anchor {
  readonly points: number;
  readonly label: Translated;
}

/**
 * Score of an application: the sum over the criteria that are scored of points ÷ `maxPoints` ×
 * `weight`, out of 100. The numbers are null in a criterion of another kind.
 */
export interface Criterion {
  readonly code: string;
  readonly label: Translated;
  readonly kind: CriterionKind;
  /** What reviewers look at; empty in both languages, or said in both. */
  readonly guidance: Translated;
  readonly anchors: readonly Anchor[];
  /** Whole; those of a grid add up to 100. */
  readonly weight: number | null;
  /** The top of the scale, which starts at 0. */
  readonly maxPoints: number | null;
  /** Fewer points eliminate; null: no such bar. */
  readonly minPoints: number | null;
}

/** A criterion that points are given on. */
export interface ScoreCriterion extends Criterion {
  readonly kind: 'score';
  readonly weight: number;
  readonly maxPoints: number;
}
