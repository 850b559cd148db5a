import type { Guarantee, Part, RiskAgreement } from '../risk-sharing.types';

/** What has happened under an agreement so far; amounts in cents. */
export interface RiskState {
  /** Net loss of each layer. */
  readonly inTranche: ReadonlyMap<string, bigint>;
  /** Paid by each guarantee to those it covers, before its own counter-guarantee. */
  readonly paid: ReadonlyMap<string, bigint>;
  readonly returned: ReadonlyMap<string, bigint>;
  /** Paid by each guarantee on each loan, as `guarantee loan`. */
  readonly paidOnLoan: ReadonlyMap<string, bigint>;
  readonly paidByCounter: ReadonlyMap<string, bigint>;
  /** What parties bear net, with what they received taken off. */
  readonly borne: readonly Part[];
  /** Claims that a cap left unpaid, by guarantee. */
  readonly unpaid: ReadonlyMap<string, bigint>;
}

export const NOTHING_YET: RiskState = {
  inTranche: new Map(),
  paid: new Map(),
  returned: new Map(),
  paidOnLoan: new Map(),
  paidByCounter: new Map(),
  borne: [],
  unpaid: new Map(),
};

export function at(amounts: ReadonlyMap<string, bigint>, key: string): bigint {
  return amounts.get(key) ?? 0n;
}

export function plus(
  amounts: ReadonlyMap<string, bigint>,
  key: string,
  cents: bigint,
): ReadonlyMap<string, bigint> {
  return new Map(amounts).set(key, at(amounts, key) + cents);
}

/** What a guarantee may still pay over all claims; null: without limit. Never below zero. */
export function headroomOf(
  { capBasis }: RiskAgreement,
  { id, portfolioCap }: Guarantee,
  state: RiskState,
): bigint | null {
  if (portfolioCap === null) return null;
  const freed = capBasis === 'NET_OF_RECOVERIES' ? at(state.returned, id) : 0n;
  const left = portfolioCap - at(state.paid, id) + freed;
  return left < 0n ? 0n : left;
}

/** What a guarantee paid, less what came back to it. */
export function netPaidOf({ id }: Guarantee, { paid, returned }: RiskState): bigint {
  return at(paid, id) - at(returned, id);
}
