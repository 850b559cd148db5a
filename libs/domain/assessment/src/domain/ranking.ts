import { refusal, type Refusal } from '#kernel/problems';

import type { Hundredths } from './score';

/** What the place of an application in the ranking of its call follows from. */
export interface RankedFacts {
  readonly applicationId: string;
  readonly mean: Hundredths | null;
  readonly isEliminated: boolean;
  readonly cooperation: Hundredths | null;
  readonly isInPriorityTerritory: boolean;
  /** Of its costs, what it asks for. */
  readonly grantRatePpm: number;
  /** What the committee voted among equals, from 1; null before. */
  readonly committeeOrder: number | null;
}

/** What settles between equal means, in this order (domain rule 1.8). */
export const TIE_KEYS = ['cooperation', 'priority-territory', 'grant-rate', 'committee'] as const;

export type TieKey = (typeof TIE_KEYS)[number];

export interface Place {
  readonly applicationId: string;
  /** From 1; equals share it. Null for what is eliminated, or has no review yet. */
  readonly rank: number | null;
  /** What set it apart from the one before, whose mean is the same; null when the means differ. */
  readonly settledBy: TieKey | null;
  /** Nothing but a vote of the committee can still settle it. */
  readonly isTied: boolean;
}

type Compare = (one: RankedFacts, other: RankedFacts) => number;

const NONE_LAST = Number.MAX_SAFE_INTEGER;

const BY_KEY: Readonly<Record<TieKey, Compare>> = {
  cooperation: (one, other) => (other.cooperation ?? -1) - (one.cooperation ?? -1),
  'priority-territory': (one, other) =>
    Number(other.isInPriorityTerritory) - Number(one.isInPriorityTerritory),
  'grant-rate': (one, other) => one.grantRatePpm - other.grantRatePpm,
  committee: (one, other) =>
    (one.committeeOrder ?? NONE_LAST) - (other.committeeOrder ?? NONE_LAST),
};

const byMean: Compare = (one, other) => (other.mean ?? -1) - (one.mean ?? -1);

/**
 * The ranking of a call: the highest mean first; among equals, the better cooperation, then the
 * priority territory, then the lower grant rate, then the vote of the committee. What even these
 * leave equal shares its rank. Then what is eliminated or not reviewed, without a rank.
 */
export function rankingOf(facts: readonly RankedFacts[]): readonly Place[] {
  const ranked = facts.filter(isRanked).toSorted(compare);
  let rank = 0;
  const places = ranked.map((one, index) => {
    const before = ranked[index - 1];
    const after = ranked[index + 1];
    if (before === undefined || keysApart(before, one) !== null) rank = index + 1;
    return {
      applicationId: one.applicationId,
      rank,
      settledBy: before === undefined ? null : settledBy(before, one),
      isTied: [before, after].some(
        (other) => other !== undefined && keysApart(one, other) === null,
      ),
    };
  });
  const others = facts
    .filter((one) => !isRanked(one))
    .toSorted((one, other) => byMean(one, other) || byId(one, other))
    .map(({ applicationId }) => ({ applicationId, rank: null, settledBy: null, isTied: false }));
  return [...places, ...others];
}

/** Lists every reason not to take a vote: it is on all that share one rank, and on each once. */
export function checkVote(
  places: readonly Place[],
  inOrder: readonly string[],
): readonly Refusal[] {
  const voted = inOrder.map((id) => places.find((place) => place.applicationId === id));
  const strange = voted.flatMap((place, index) =>
    place?.isTied === true ? [] : [refusal('application-not-tied', `/applicationIds/${index}`)],
  );
  const ranks = new Set(voted.map((place) => place?.rank));
  const shared = places.filter(({ rank, isTied }) => isTied && ranks.has(rank));
  const isWhole = new Set(inOrder).size === inOrder.length && shared.length === inOrder.length;
  return strange.length > 0 || (ranks.size === 1 && isWhole)
    ? strange
    : [refusal('vote-not-on-the-whole-tie', '/applicationIds')];
}

function isRanked({ mean, isEliminated }: RankedFacts): boolean {
  return mean !== null && !isEliminated;
}

function compare(one: RankedFacts, other: RankedFacts): number {
  const keyed = TIE_KEYS.reduce((found, key) => found || BY_KEY[key](one, other), 0);
  return byMean(one, other) || keyed || byId(one, other);
}

/** The first thing that tells them apart; null when nothing does. */
function keysApart(one: RankedFacts, other: RankedFacts): 'mean' | TieKey | null {
  if (byMean(one, other) !== 0) return 'mean';
  return TIE_KEYS.find((key) => BY_KEY[key](one, other) !== 0) ?? null;
}

function settledBy(before: RankedFacts, one: RankedFacts): TieKey | null {
  const apart = keysApart(before, one);
  return apart === 'mean' ? null : apart;
}

function byId(one: RankedFacts, other: RankedFacts): number {
  return one.applicationId < other.applicationId ? -1 : 1;
}
