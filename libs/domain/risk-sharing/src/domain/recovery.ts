import {
  divide,
  fraction,
  multiply,
  ONE,
  split,
  subtract,
  sum,
  ZERO,
  type Fraction,
} from '#kernel/fractions';

import type { Guarantee, Part, PartyKind, RiskAgreement, RiskEvent } from '../risk-sharing.types';

import { at, netPaidOf, plus, type RiskState } from './risk-state';
import { pay, type Shared } from './share-loss';

/** One who may receive, and the most that it may: what it bore. */
interface Bearer {
  readonly party: string;
  readonly kind: PartyKind;
  readonly guarantee: string | null;
  readonly tranche: string | null;
  readonly cents: bigint;
}

interface Share {
  readonly bearer: Bearer;
  readonly cents: bigint;
  readonly rule: string;
}

/**
 * Shares what came back, its costs deducted: by the rule agreed, to those who bore losses and never
 * more than they bore; what is left over is the borrower's. Parts are below zero: received.
 */
export function shareRecovery(
  agreement: RiskAgreement,
  state: RiskState,
  event: RiskEvent,
): Shared {
  const net = event.cents - event.costs;
  const bearers = bearersIn(state.borne);
  const shares = sharesOf(agreement, state, bearers, net);
  const given = shares.reduce((total, { cents }) => total + cents, 0n);
  const parts = [...shares.map((share) => partOf(share, net)), ...surplus(net - given)];
  const next = afterRecovery(state, shares, parts);
  return agreement.unpaidClaims === 'LAPSE'
    ? { parts, state: next }
    : settle(agreement, next, parts);
}

/** Each party in each layer, with what it bears net; those who bear nothing are left out. */
function bearersIn(borne: readonly Part[]): readonly Bearer[] {
  const found = new Map<string, Bearer>();
  for (const { party, kind, guarantee, tranche, cents } of borne) {
    const key = JSON.stringify([tranche, party, guarantee]);
    const before = found.get(key)?.cents ?? 0n;
    found.set(key, { party, kind, guarantee, tranche, cents: before + cents });
  }
  return [...found.values()].filter(({ cents }) => cents > 0n);
}

function sharesOf(
  agreement: RiskAgreement,
  state: RiskState,
  bearers: readonly Bearer[],
  net: bigint,
): readonly Share[] {
  switch (agreement.recoveryRule) {
    case 'PRO_RATA_TO_LOSS_BORNE':
      return proRata(bearers, net, 'pro-rata-to-loss-borne');
    case 'LENDER_FIRST': {
      const lenders = bearers.filter(({ kind }) => kind === 'LENDER');
      const others = bearers.filter(({ kind }) => kind !== 'LENDER');
      return inTurn([lenders, others], net, 'lender-first');
    }
    case 'SENIOR_FIRST':
      return inTurn(fromSenior(agreement, bearers), net, 'senior-first');
    case 'GUARANTEE_RATE':
      return byGuaranteeRate(agreement, state, bearers, net);
  }
}

function fromSenior({ tranches }: RiskAgreement, bearers: readonly Bearer[]) {
  const above = bearers.filter(({ tranche }) => !tranches.some(({ id }) => id === tranche));
  const layers = tranches
    .toReversed()
    .map(({ id }) => bearers.filter(({ tranche }) => tranche === id));
  return [above, ...layers];
}

/** Group after group, each in full before the next. */
function inTurn(groups: readonly (readonly Bearer[])[], net: bigint, rule: string) {
  const shares: Share[] = [];
  let left = net;
  for (const group of groups) {
    const given = proRata(group, left, rule);
    shares.push(...given);
    left -= given.reduce((total, { cents }) => total + cents, 0n);
  }
  return shares;
}

function proRata(bearers: readonly Bearer[], net: bigint, rule: string): readonly Share[] {
  const borne = bearers.reduce((total, { cents }) => total + cents, 0n);
  const shared = net < borne ? net : borne;
  if (shared <= 0n) return [];
  const parts = split(
    shared,
    bearers.map(({ cents }) => fraction(cents)),
  );
  return bearers.map((bearer, index) => ({ bearer, rule, cents: parts[index]?.units ?? 0n }));
}

/**
 * Its quotity to each guarantee, up to what it paid, its counter-guarantee included; the rest to the
 * others by what they bore, and what these did not bear to the guarantees again.
 */
function byGuaranteeRate(
  agreement: RiskAgreement,
  state: RiskState,
  bearers: readonly Bearer[],
  net: bigint,
): readonly Share[] {
  const covered = agreement.guarantees.filter((one) => netPaidOf(one, state) > 0n);
  const rates = covered.map((one) => rateOf(agreement, one));
  const rest = subtract(ONE, sum(rates));
  const parts = split(net, [...rates, rest.num < 0n ? ZERO : rest]);
  // A guarantor and who stands behind it share what comes back as they shared what was paid.
  const groups = covered.map(({ id }) => bearers.filter(({ guarantee }) => guarantee === id));
  const first = groups.flatMap((group, index) =>
    proRata(group, parts[index]?.units ?? 0n, 'guarantee-rate'),
  );
  const given = first.reduce((total, { cents }) => total + cents, 0n);
  const others = bearers.filter((bearer) => !groups.some((group) => group.includes(bearer)));
  const toOthers = proRata(others, net - given, 'remainder-by-loss-borne');
  const left = net - given - toOthers.reduce((total, { cents }) => total + cents, 0n);
  const stillBorne = groups.flat().map((bearer) => {
    const got = first.find((share) => share.bearer === bearer)?.cents ?? 0n;
    return { ...bearer, cents: bearer.cents - got };
  });
  const again = proRata(
    stillBorne.filter(({ cents }) => cents > 0n),
    left,
    'above-guarantee-rate',
  );
  return [...first, ...toOthers, ...again];
}

/** Of a loss of the pool: that of a guarantee of one lender counts for its participation only. */
function rateOf({ lenders }: RiskAgreement, { beneficiary, quotity }: Guarantee): Fraction {
  const lender = lenders.find(({ id }) => id === beneficiary);
  if (lender === undefined) return quotity;
  const whole = sum(lenders.map(({ participation }) => participation));
  return multiply(quotity, divide(lender.participation, whole));
}

function partOf({ bearer, cents, rule }: Share, net: bigint): Part {
  return {
    party: bearer.party,
    kind: bearer.kind,
    guarantee: bearer.guarantee,
    cents: -cents,
    rulePath: ['recovery', rule, ...(bearer.tranche === null ? [] : [`tranche:${bearer.tranche}`])],
    tranche: bearer.tranche,
    base: net,
    exact: fraction(-cents),
    fromRounding: 0n,
    limitedBy: cents === bearer.cents ? 'LOSS_BORNE' : null,
  };
}

function surplus(cents: bigint): readonly Part[] {
  if (cents <= 0n) return [];
  return [
    {
      party: 'BORROWER',
      kind: 'BORROWER',
      guarantee: null,
      cents: -cents,
      rulePath: ['recovery', 'surplus'],
      tranche: null,
      base: cents,
      exact: fraction(-cents),
      fromRounding: 0n,
      limitedBy: null,
    },
  ];
}

function afterRecovery(
  state: RiskState,
  shares: readonly Share[],
  parts: readonly Part[],
): RiskState {
  let { returned, inTranche, paidByCounter } = state;
  for (const { bearer, cents } of shares) {
    if (bearer.guarantee !== null) returned = plus(returned, bearer.guarantee, cents);
    if (bearer.kind === 'COUNTER_GUARANTEE')
      paidByCounter = plus(paidByCounter, bearer.party, -cents);
    if (bearer.tranche !== null) inTranche = plus(inTranche, bearer.tranche, -cents);
  }
  const borne = [...state.borne, ...parts.filter(({ kind }) => kind !== 'BORROWER')];
  return { ...state, returned, inTranche, paidByCounter, borne };
}

/** Pays claims that a cap had left, as far as recoveries freed it: from guarantor to lenders. */
function settle(agreement: RiskAgreement, before: RiskState, received: readonly Part[]): Shared {
  const parts = [...received];
  let state = before;
  for (const guarantee of agreement.guarantees) {
    const claim = at(state.unpaid, guarantee.id);
    const lenders = bearersIn(state.borne).filter(({ kind }) => kind === 'LENDER');
    const borne = lenders.reduce((total, { cents }) => total + cents, 0n);
    const share = claim < borne ? claim : borne;
    if (share === 0n) continue;
    const layer = { loan: 'unpaid-claims', cents: share, tranche: null, path: ['unpaid-claim'] };
    const cleared = { ...state, unpaid: plus(state.unpaid, guarantee.id, -claim) };
    const whole = {
      guarantee,
      layer,
      base: share,
      share,
      exact: fraction(share),
      fromRounding: 0n,
    };
    const paid = pay(agreement, cleared, whole);
    const toLenders = proRata(lenders, paid.cents, 'unpaid-claim-settled').map((one) =>
      partOf(one, paid.cents),
    );
    const more = [...paid.parts, ...toLenders].filter(({ cents }) => cents !== 0n);
    parts.push(...more);
    state = { ...paid.state, borne: [...paid.state.borne, ...more] };
  }
  return { parts, state };
}
