import { fraction, ONE, split, subtract, sum, type Fraction } from '#kernel/fractions';

import type { Guarantee, Lender, Limit, Part, RiskAgreement } from '../risk-sharing.types';

import { at, headroomOf, plus, type RiskState } from './risk-state';

/** A loss, or one layer of it, that guarantees and lenders share. */
export interface Layer {
  readonly loan: string;
  readonly cents: bigint;
  readonly tranche: string | null;
  readonly path: readonly string[];
}

/** Parts found so far, and the state that they leave. */
export interface Shared {
  readonly parts: readonly Part[];
  readonly state: RiskState;
}

interface Claim {
  readonly guarantee: Guarantee;
  readonly layer: Layer;
  readonly base: bigint;
  readonly share: bigint;
  readonly exact: Fraction;
  readonly fromRounding: bigint;
}

interface Paid extends Shared {
  readonly cents: bigint;
}

/**
 * Shares a layer between guarantees and lenders: one largest-remainder split over the quotities of
 * the pool and what is retained; each guarantee pays up to its ceiling for the loan and its cap;
 * what it cannot pay stays with the lenders, who share it by participation, each with the guarantees
 * that cover it alone.
 */
export function shareLayer(agreement: RiskAgreement, state: RiskState, layer: Layer): Shared {
  const pool = agreement.guarantees.filter(({ beneficiary }) => beneficiary === 'POOL');
  const first = callTogether(agreement, state, layer, {
    guarantees: pool.filter(({ base }) => base === 'LOSS'),
    base: layer.cents,
  });
  const parts = [...first.parts];
  let { state: next, retained } = first;
  for (const guarantee of pool.filter(({ base }) => base === 'REMAINDER')) {
    const called = callTogether(agreement, next, layer, {
      guarantees: [guarantee],
      base: retained,
    });
    parts.push(...called.parts);
    ({ state: next, retained } = called);
  }
  const kept = shareRetained(agreement, next, { ...layer, cents: retained });
  return { parts: [...parts, ...kept.parts], state: kept.state };
}

/** Guarantees of one base, called at once; what is left is retained. */
function callTogether(
  agreement: RiskAgreement,
  before: RiskState,
  layer: Layer,
  { guarantees, base }: { readonly guarantees: readonly Guarantee[]; readonly base: bigint },
): Shared & { readonly retained: bigint } {
  const quotities = guarantees.map(({ quotity }) => quotity);
  if (guarantees.length === 0 || base === 0n) return { parts: [], state: before, retained: base };
  const shares = split(base, [...quotities, subtract(ONE, sum(quotities))]);
  const parts: Part[] = [];
  let [state, retained] = [before, base];
  for (const [index, guarantee] of guarantees.entries()) {
    const share = shares[index];
    if (share === undefined || share.units === 0n) continue;
    const { units, exact, fromRounding } = share;
    const paid = pay(agreement, state, {
      guarantee,
      layer,
      base,
      share: units,
      exact,
      fromRounding,
    });
    parts.push(...paid.parts);
    ({ state } = paid);
    retained -= paid.cents;
  }
  return { parts, state, retained };
}

/** Pays a claim up to what limits it, and has the counter-guarantee bear its part. */
export function pay(agreement: RiskAgreement, state: RiskState, claim: Claim): Paid {
  const { guarantee, layer, share } = claim;
  const onLoan = `${guarantee.id} ${layer.loan}`;
  const ceiling =
    guarantee.ceilingPerClaim === null
      ? null
      : guarantee.ceilingPerClaim - at(state.paidOnLoan, onLoan);
  const underCeiling = lower(share, ceiling);
  const cents = lower(underCeiling, headroomOf(agreement, guarantee, state));
  const limitedBy: Limit | null =
    cents < underCeiling ? 'PORTFOLIO_CAP' : cents < share ? 'CEILING_PER_CLAIM' : null;
  const paid: RiskState = {
    ...state,
    paid: plus(state.paid, guarantee.id, cents),
    paidOnLoan: plus(state.paidOnLoan, onLoan, cents),
    unpaid: plus(state.unpaid, guarantee.id, underCeiling - cents),
  };
  const countered = counter(paid, claim, cents);
  const own: Part = {
    party: guarantee.id,
    kind: 'GUARANTEE',
    guarantee: guarantee.id,
    cents: cents - countered.cents,
    rulePath: [...layer.path, `guarantee:${guarantee.id}`],
    tranche: layer.tranche,
    base: claim.base,
    exact: claim.exact,
    fromRounding: claim.fromRounding,
    limitedBy,
  };
  return { cents, parts: [own, ...countered.parts], state: countered.state };
}

function counter(state: RiskState, { guarantee, layer }: Claim, paid: bigint): Paid {
  const { counterGuarantee } = guarantee;
  if (counterGuarantee === null || paid === 0n) return { cents: 0n, parts: [], state };
  const { id, quotity, headroom } = counterGuarantee;
  const [share] = split(paid, [quotity, subtract(ONE, quotity)]);
  const units = share?.units ?? 0n;
  const cents = lower(units, headroom === null ? null : headroom - at(state.paidByCounter, id));
  const part: Part = {
    party: id,
    kind: 'COUNTER_GUARANTEE',
    guarantee: guarantee.id,
    cents,
    rulePath: [...layer.path, `guarantee:${guarantee.id}`, `counter-guarantee:${id}`],
    tranche: layer.tranche,
    base: paid,
    exact: share?.exact ?? fraction(0n),
    fromRounding: share?.fromRounding ?? 0n,
    limitedBy: cents < units ? 'COUNTER_HEADROOM' : null,
  };
  const paidByCounter = plus(state.paidByCounter, id, cents);
  return { cents, parts: cents === 0n ? [] : [part], state: { ...state, paidByCounter } };
}

/** What guarantees of the pool left, by participation; then each lender calls its own guarantees. */
function shareRetained(agreement: RiskAgreement, before: RiskState, layer: Layer): Shared {
  if (layer.cents === 0n) return { parts: [], state: before };
  const { lenders } = agreement;
  const shares = split(
    layer.cents,
    lenders.map(({ participation }) => participation),
  );
  const parts: Part[] = [];
  let state = before;
  for (const [index, lender] of lenders.entries()) {
    const share = shares[index];
    if (share === undefined || share.units === 0n) continue;
    const path = [...layer.path, 'retained', `lender:${lender.id}`];
    const own = { ...layer, cents: share.units, path };
    const called = callTogether(agreement, state, own, {
      guarantees: guaranteesOf(agreement, lender),
      base: share.units,
    });
    ({ state } = called);
    parts.push(...called.parts, {
      party: lender.id,
      kind: 'LENDER',
      guarantee: null,
      cents: called.retained,
      rulePath: path,
      tranche: layer.tranche,
      base: layer.cents,
      exact: share.exact,
      fromRounding: share.fromRounding,
      limitedBy: null,
    });
  }
  return { parts, state };
}

function guaranteesOf({ guarantees }: RiskAgreement, { id }: Lender): readonly Guarantee[] {
  return guarantees.filter(({ beneficiary }) => beneficiary === id);
}

function lower(amount: bigint, limit: bigint | null): bigint {
  if (limit === null || amount <= limit) return amount;
  return limit < 0n ? 0n : limit;
}
