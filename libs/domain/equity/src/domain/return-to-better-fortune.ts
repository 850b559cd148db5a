import { fraction, multiply, round, type Fraction } from '#kernel/fractions';

/** Amounts in cents. */
export interface BetterFortuneFacts {
  /** The year of the contribution that is asked about, the first being 1. */
  readonly year: number;
  /** From which year on the clause works. */
  readonly fromYear: number;
  readonly netAssets: bigint;
  /** T1: from which net assets on; null: not a condition. */
  readonly netAssetsThreshold: bigint | null;
  readonly surplus: bigint;
  /** T2: from which surplus on, and above which it is shared. */
  readonly surplusThreshold: bigint;
  /** k: of the surplus above its threshold. */
  readonly share: Fraction;
  /** Of the contribution, not taken back yet. */
  readonly outstanding: bigint;
}

export interface BetterFortune {
  readonly isDue: boolean;
  readonly rule:
    | 'TOO_EARLY'
    | 'NO_CONDITION_HOLDS'
    | 'NOTHING_ABOVE_THRESHOLD'
    | 'SHARE'
    | 'OUTSTANDING';
  readonly repayment: bigint;
  readonly outstandingAfter: bigint;
}

/**
 * What an apport with droit de reprise pays back when fortune returns: from the agreed year, if net
 * assets or surplus reach their threshold, min(k × (surplus − T2), outstanding), half up to the cent.
 * Never above what is outstanding, and only while a condition holds.
 */
export function betterFortune(facts: BetterFortuneFacts): BetterFortune {
  const { outstanding } = facts;
  const none = (rule: BetterFortune['rule']): BetterFortune => ({
    isDue: false,
    rule,
    repayment: 0n,
    outstandingAfter: outstanding,
  });
  if (facts.year < facts.fromYear) return none('TOO_EARLY');
  const byAssets = facts.netAssetsThreshold !== null && facts.netAssets >= facts.netAssetsThreshold;
  if (!byAssets && facts.surplus < facts.surplusThreshold) return none('NO_CONDITION_HOLDS');
  const above = facts.surplus - facts.surplusThreshold;
  if (above <= 0n) return none('NOTHING_ABOVE_THRESHOLD');
  const share = round(multiply(fraction(above), facts.share), 'HALF_UP');
  const repayment = share < outstanding ? share : outstanding;
  return {
    isDue: repayment > 0n,
    rule: share < outstanding ? 'SHARE' : 'OUTSTANDING',
    repayment,
    outstandingAfter: outstanding - repayment,
  };
}
