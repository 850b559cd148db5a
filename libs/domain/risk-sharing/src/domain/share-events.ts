import type { Part, RiskAgreement, RiskEvent, SharedEvent } from '../risk-sharing.types';

import { shareRecovery } from './recovery';
import { headroomOf, netPaidOf, NOTHING_YET, plus, type RiskState } from './risk-state';
import type { Shared } from './share-loss';
import { shareLoss } from './waterfall';

/** Provisional calls that await the final loss of their loan. */
type Provisional = ReadonlyMap<string, readonly Part[]>;

/**
 * What each party bears of each event, one after the other. A provisional call is shared as a loss
 * of its amount; the true-up then shares the final loss of that loan as if it had not been, and each
 * party pays or receives the difference.
 *
 * Units: cents. The parts of an event add up to it: a loss with its costs, a recovery less its costs
 * (below zero), a true-up less what was called before.
 */
export function shareEvents(
  agreement: RiskAgreement,
  events: readonly RiskEvent[],
): readonly SharedEvent[] {
  const shared: SharedEvent[] = [];
  let state = NOTHING_YET;
  let provisional: Provisional = new Map();
  for (const event of events) {
    const called = provisional.get(event.loan) ?? [];
    const result = shareOne(agreement, state, event, called);
    ({ state } = result);
    if (event.type === 'PROVISIONAL_CALL')
      provisional = new Map(provisional).set(event.loan, [...called, ...result.parts]);
    if (event.type === 'TRUE_UP') provisional = new Map(provisional).set(event.loan, []);
    shared.push({ event, parts: result.parts, ...standingOf(agreement, state) });
  }
  return shared;
}

function shareOne(
  agreement: RiskAgreement,
  state: RiskState,
  event: RiskEvent,
  called: readonly Part[],
): Shared {
  switch (event.type) {
    case 'LOSS':
    case 'PROVISIONAL_CALL':
      return shareLoss(agreement, state, event);
    case 'RECOVERY':
      return shareRecovery(agreement, state, event);
    case 'TRUE_UP': {
      const final = shareLoss(agreement, without(state, event.loan, called), event);
      return { parts: differences(called, final.parts), state: final.state };
    }
  }
}

/** The state as if the calls had not been made. */
function without(state: RiskState, loan: string, called: readonly Part[]): RiskState {
  let { inTranche, paid, paidOnLoan, paidByCounter } = state;
  for (const { party, kind, guarantee, tranche, cents } of called) {
    if (tranche !== null) inTranche = plus(inTranche, tranche, -cents);
    if (kind === 'COUNTER_GUARANTEE') paidByCounter = plus(paidByCounter, party, -cents);
    if (guarantee === null) continue;
    paid = plus(paid, guarantee, -cents);
    paidOnLoan = plus(paidOnLoan, `${guarantee} ${loan}`, -cents);
  }
  const undone = called.map((part) => ({ ...part, cents: -part.cents }));
  return {
    ...state,
    inTranche,
    paid,
    paidOnLoan,
    paidByCounter,
    borne: [...state.borne, ...undone],
  };
}

/** Final parts, and what was called of each party in them taken off. */
function differences(called: readonly Part[], final: readonly Part[]): readonly Part[] {
  const back = called.map((part) => ({
    ...part,
    cents: -part.cents,
    rulePath: ['true-up', 'called-before', ...part.rulePath],
  }));
  return [...final.map((part) => ({ ...part, rulePath: ['true-up', ...part.rulePath] })), ...back];
}

function standingOf(agreement: RiskAgreement, state: RiskState) {
  const { guarantees } = agreement;
  const netPaid = new Map(guarantees.map((one) => [one.id, netPaidOf(one, state)]));
  const headroom = new Map(
    guarantees.flatMap((one) => {
      const left = headroomOf(agreement, one, state);
      return left === null ? [] : [[one.id, left] as const];
    }),
  );
  return { netPaid, headroom };
}
