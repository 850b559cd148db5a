import type { Money } from '#kernel/money';

import type { FirstScore, ScoreTerm } from '../assessment.types';

/** Facts about a consortium that can be counted. */
export interface CooperationFacts {
  readonly colleges: readonly string[];
  /** The cost that each funded partner carries. */
  readonly fundedTotals: readonly Money[];
  readonly partnerCount: number;
  readonly partnersInside: number;
}

/** With four colleges round the table, nobody is missing that the study names. */
const COLLEGES_FOR_ALL_POINTS = 4;
const WEIGHTS = { diversity: 40, balance: 30, anchoring: 30 } as const;
const HUNDREDTHS = 100n;

/**
 * A first reading of how real the cooperation is, out of 100, from facts alone.
 *
 * - *diversity*: colleges round the table, all points from four on;
 * - *balance*: how far the largest budget is from carrying everything; all points when the funded
 *   partners carry equal parts, none when one carries all;
 * - *anchoring*: the share of partners that have their seat in the territory of the call.
 *
 * Each term is rounded down to a hundredth of a point. Source: our own reading of the cooperation
 * criterion of the default grid; it helps to read and decides nothing.
 */
export function firstScore(facts: CooperationFacts): FirstScore {
  const terms = [diversity(facts), balance(facts), anchoring(facts)];
  return { score: terms.reduce((sum, { score }) => sum + score, 0), terms };
}

function diversity({ colleges }: CooperationFacts): ScoreTerm {
  const count = new Set(colleges).size;
  const score = share(WEIGHTS.diversity, BigInt(Math.min(count, COLLEGES_FOR_ALL_POINTS)), 4n);
  return {
    term: 'college-diversity',
    weight: WEIGHTS.diversity,
    score,
    facts: { colleges: count },
  };
}

function balance({ fundedTotals }: CooperationFacts): ScoreTerm {
  const cents = fundedTotals.map((total) => total.cents);
  const whole = cents.reduce((sum, one) => sum + one, 0n);
  const largest = cents.reduce((most, one) => (one > most ? one : most), 0n);
  const count = BigInt(cents.length);
  const carriedByOthers = (whole - largest) * count;
  const score =
    count < 2n || whole === 0n ? 0 : share(WEIGHTS.balance, carriedByOthers, whole * (count - 1n));
  return {
    term: 'budget-balance',
    weight: WEIGHTS.balance,
    score,
    facts: {
      fundedPartners: cents.length,
      largestSharePpm: whole === 0n ? 0 : Number((largest * 1_000_000n) / whole),
    },
  };
}

function anchoring({ partnerCount, partnersInside }: CooperationFacts): ScoreTerm {
  const score =
    partnerCount === 0 ? 0 : share(WEIGHTS.anchoring, BigInt(partnersInside), BigInt(partnerCount));
  return {
    term: 'territorial-anchoring',
    weight: WEIGHTS.anchoring,
    score,
    facts: { partners: partnerCount, partnersInside },
  };
}

/** `weight × part / whole` in hundredths of a point, rounded down. */
function share(weight: number, part: bigint, whole: bigint): number {
  return Number((BigInt(weight) * HUNDREDTHS * part) / whole);
}
