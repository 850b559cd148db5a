import { divide, fraction, multiply, round, type Fraction } from '#kernel/fractions';

/** How what is due follows from what was spent: in proportion, or whole once outputs are reached. */
export const SETTLEMENT_MODES = ['RATE', 'FIXED_AMOUNT'] as const;

export type SettlementMode = (typeof SETTLEMENT_MODES)[number];

/** Amounts in cents. */
export interface SettlementFacts {
  readonly mode: SettlementMode;
  readonly granted: bigint;
  readonly budgetedEligible: bigint;
  readonly actualEligible: bigint;
  readonly paid: bigint;
  /** Costs of the action less its other income; null where a surplus is allowed. */
  readonly need: bigint | null;
  readonly outputsReached: boolean;
}

export interface Settlement {
  readonly rate: Fraction;
  /** Before it was limited by what was granted, and by the need. */
  readonly proportional: bigint;
  readonly due: bigint;
  /** Still to pay. */
  readonly balance: bigint;
  /** Paid beyond what is due. */
  readonly recovery: bigint;
  readonly limitedBy: 'GRANTED' | 'NEED' | 'OUTPUTS' | null;
}

/**
 * What a grant comes to once its costs are known: due = min(granted, actual eligible costs × granted ÷
 * budgeted eligible costs), half up to the cent, and never more than the need where no surplus is
 * allowed. Source: rulebook §2.6; multi-year agreement model of the circular of 29 September 2015.
 */
export function settle(facts: SettlementFacts): Settlement {
  const rate =
    facts.budgetedEligible === 0n
      ? fraction(0n)
      : divide(fraction(facts.granted), fraction(facts.budgetedEligible));
  const proportional =
    facts.mode === 'FIXED_AMOUNT'
      ? facts.granted
      : round(multiply(fraction(facts.actualEligible), rate), 'HALF_UP');
  const { due, limitedBy } = limit(facts, proportional);
  const difference = due - facts.paid;
  return {
    rate,
    proportional,
    due,
    balance: difference > 0n ? difference : 0n,
    recovery: difference < 0n ? -difference : 0n,
    limitedBy,
  };
}

function limit(
  { mode, granted, need, outputsReached }: SettlementFacts,
  proportional: bigint,
): Pick<Settlement, 'due' | 'limitedBy'> {
  if (mode === 'FIXED_AMOUNT' && !outputsReached) return { due: 0n, limitedBy: 'OUTPUTS' };
  const [capped, byGrant] =
    proportional > granted ? [granted, 'GRANTED' as const] : [proportional, null];
  if (need !== null && capped > need) return { due: need < 0n ? 0n : need, limitedBy: 'NEED' };
  return { due: capped, limitedBy: byGrant };
}
