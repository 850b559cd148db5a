import { compare, fraction, multiply, round, split, type Fraction } from '#kernel/fractions';

/** Amounts in cents. */
export interface SurplusFacts {
  readonly costs: bigint;
  readonly income: bigint;
  /** Of the costs really borne, what may be kept; null without a clause in the agreement. */
  readonly clause: Fraction | null;
  /** What of the grants was not spent: without a clause, no more than this is taken back. */
  readonly unspent: bigint;
  readonly objectivesMet: boolean;
  /** Of each public funder, in the order in which a cent left over is given. */
  readonly grants: readonly bigint[];
}

export interface Surplus {
  readonly surplus: bigint;
  readonly deficit: bigint;
  readonly cap: bigint;
  readonly kept: bigint;
  readonly recoverable: bigint;
  readonly perFunder: readonly bigint[];
  readonly rule: 'DEFICIT' | 'NO_CLAUSE' | 'OBJECTIVES_NOT_MET' | 'WITHIN_CLAUSE' | 'ABOVE_CLAUSE';
}

/**
 * The surplus that is reasonable, and what is taken back: kept = min(surplus, clause × costs) when
 * objectives are met; the rest goes back to public funders in proportion of their grants.
 *
 * Rounding: the cap half up to the cent; shares of funders by largest remainder. Source: circular of
 * 29 September 2015 (model clause), loi 2021-875 art. 1: without a clause nothing is kept by itself.
 */
export function surplusOf(facts: SurplusFacts): Surplus {
  const gap = facts.income - facts.costs;
  const surplus = gap > 0n ? gap : 0n;
  const cap =
    facts.clause === null ? 0n : round(multiply(fraction(facts.costs), facts.clause), 'HALF_UP');
  const rule = ruleOf(facts, surplus, cap);
  const kept = rule === 'WITHIN_CLAUSE' ? surplus : rule === 'ABOVE_CLAUSE' ? cap : 0n;
  const over = surplus - kept;
  const recoverable = rule === 'NO_CLAUSE' && facts.unspent < over ? facts.unspent : over;
  return {
    surplus,
    deficit: gap < 0n ? -gap : 0n,
    cap,
    kept,
    recoverable,
    perFunder: shares(recoverable, facts.grants),
    rule,
  };
}

function ruleOf(facts: SurplusFacts, surplus: bigint, cap: bigint): Surplus['rule'] {
  if (surplus === 0n) return 'DEFICIT';
  if (facts.clause === null) return 'NO_CLAUSE';
  if (!facts.objectivesMet) return 'OBJECTIVES_NOT_MET';
  return surplus <= cap ? 'WITHIN_CLAUSE' : 'ABOVE_CLAUSE';
}

function shares(amount: bigint, grants: readonly bigint[]): readonly bigint[] {
  if (grants.every((grant) => grant === 0n)) return grants.map(() => 0n);
  return split(
    amount,
    grants.map((grant) => fraction(grant)),
  ).map(({ units }) => units);
}

/** Amounts in cents; rates of a year. */
export interface CompensationFacts {
  readonly costs: bigint;
  readonly revenue: bigint;
  readonly capitalEmployed: bigint;
  readonly swapRate: Fraction;
  readonly margin: Fraction;
  readonly paid: bigint;
  readonly averageAnnual: bigint;
  /** Of the average yearly compensation, what may be carried forward. */
  readonly carryRate: Fraction;
}

export interface Compensation {
  readonly reasonableProfit: bigint;
  readonly most: bigint;
  readonly over: bigint;
  readonly carriedForward: bigint;
  readonly recoverable: bigint;
}

/**
 * The most that a public service may be compensated: costs − revenue + (swap rate + margin) × capital
 * employed. What was paid beyond is carried forward up to a part of the average yearly compensation,
 * or else taken back whole. Source: SGEI decision of 2011, art. 5 and 6, whose figures are parameters.
 */
export function compensationOf(facts: CompensationFacts): Compensation {
  const rate = sumOf(facts.swapRate, facts.margin);
  const reasonableProfit = round(multiply(fraction(facts.capitalEmployed), rate), 'HALF_UP');
  const most = facts.costs - facts.revenue + reasonableProfit;
  const over = facts.paid > most ? facts.paid - most : 0n;
  const limit = multiply(fraction(facts.averageAnnual), facts.carryRate);
  const isCarried = compare(fraction(over), limit) <= 0;
  return {
    reasonableProfit,
    most,
    over,
    carriedForward: isCarried ? over : 0n,
    recoverable: isCarried ? 0n : over,
  };
}

function sumOf(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}
