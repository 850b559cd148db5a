import { refusal, type Refusal } from '#kernel/problems';

/** How a cell or the consolidating body sees an application. */
export const OPINION_STANCES = ['favourable', 'reserved', 'unfavourable'] as const;

export type OpinionStance = (typeof OPINION_STANCES)[number];

export type OpinionLevel = 1 | 2;

export interface GivenOpinion {
  readonly level: OpinionLevel;
}

/**
 * Lists every reason not to give an opinion at this level: a call may have only one, the second
 * reads the first, and each is given once.
 */
export function checkOpinion(
  level: OpinionLevel,
  levels: 1 | 2,
  given: readonly GivenOpinion[],
): readonly Refusal[] {
  const has = (wanted: OpinionLevel) => given.some((opinion) => opinion.level === wanted);
  return [
    ...(level > levels ? [refusal('opinion-level-unknown', '/level', { levels })] : []),
    ...(has(level) ? [refusal('opinion-already-given', '/level', { level })] : []),
    ...(level === 2 && !has(1) ? [refusal('first-opinion-missing', '/level')] : []),
  ];
}

/** How many opinions a decision still waits for: none where one level of appraisal is enough. */
export function awaitedOpinions(levels: 1 | 2, given: readonly GivenOpinion[]): number {
  return levels === 1 ? 0 : levels - given.length;
}
