import { fraction, multiply, round, split, type Fraction } from '#kernel/fractions';

/** Amounts in cents. */
export interface GuaranteedAmount {
  readonly guaranteed: bigint;
  /** Of the loan, once the ceiling has cut the guaranteed amount. */
  readonly effectiveQuotity: Fraction;
  readonly fee: bigint;
  readonly mutualisation: bigint;
  /** What the lender keeps at its own risk. */
  readonly retained: bigint;
}

export interface GuaranteeTerms {
  readonly loan: bigint;
  readonly quotity: Fraction;
  readonly ceiling: bigint | null;
  /** Of the guaranteed amount, once. */
  readonly feeRate: Fraction;
  /** Of the loan, to the mutual fund. */
  readonly mutualisationRate: Fraction;
}

/**
 * The most that a portfolio guarantee pays: volume × guarantee rate × cap rate, half up to the cent.
 * Source: EIF capped guarantees (EaSI, InvestEU).
 */
export function capOf(volume: bigint, guaranteeRate: Fraction, capRate: Fraction): bigint {
  return round(multiply(fraction(volume), multiply(guaranteeRate, capRate)), 'HALF_UP');
}

/** What is guaranteed of a loan: its quotity, up to the ceiling. Each amount half up to the cent. */
export function guaranteedAmount(terms: GuaranteeTerms): GuaranteedAmount {
  const share = part(terms.loan, terms.quotity);
  const { ceiling } = terms;
  const guaranteed = ceiling !== null && share > ceiling ? ceiling : share;
  return {
    guaranteed,
    effectiveQuotity: guaranteed === share ? terms.quotity : fraction(guaranteed, terms.loan),
    fee: part(guaranteed, terms.feeRate),
    mutualisation: part(terms.loan, terms.mutualisationRate),
    retained: terms.loan - guaranteed,
  };
}

/** Shares what came back by what each bore, never more than that; the rest is the borrower's. */
export function shareBack(
  recovery: bigint,
  borne: readonly bigint[],
): { readonly parts: readonly bigint[]; readonly surplus: bigint } {
  const total = borne.reduce((sum, one) => sum + one, 0n);
  const shared = recovery < total ? recovery : total;
  if (shared === 0n) return { parts: borne.map(() => 0n), surplus: recovery };
  const parts = split(
    shared,
    borne.map((one) => fraction(one)),
  );
  return { parts: parts.map(({ units }) => units), surplus: recovery - shared };
}

function part(amount: bigint, rate: Fraction): bigint {
  return round(multiply(fraction(amount), rate), 'HALF_UP');
}
