import { split } from '#kernel/fractions';

import type { Part, RiskAgreement, RiskEvent, Tranche } from '../risk-sharing.types';

import { at, plus, type RiskState } from './risk-state';
import { pay, shareLayer, type Layer, type Shared } from './share-loss';

/** What lies above the last tranche, when tranches are all sized. */
const ABOVE = 'above-tranches';

/**
 * Shares a loss: tranche by tranche from where the losses before it stand, each by the weights of
 * its participants or, without any, between guarantees and lenders. Nobody bears below zero, and the
 * parts add up to the loss, to the cent.
 *
 * Rounding: one largest-remainder split for each tranche, for the quotities, for the participations.
 */
export function shareLoss(agreement: RiskAgreement, state: RiskState, event: RiskEvent): Shared {
  const loss = event.cents + event.costs;
  if (agreement.tranches.length === 0)
    return kept(shareLayer(agreement, state, layerOf(event, loss, null)));
  const parts: Part[] = [];
  let [next, left] = [state, loss];
  for (const tranche of [...agreement.tranches, { id: ABOVE, size: null, participants: [] }]) {
    const cents = takenBy(tranche, next, left);
    if (cents === 0n) continue;
    const layer = layerOf(event, cents, tranche.id);
    const shared = shareTranche(agreement, next, tranche, layer);
    parts.push(...shared.parts);
    next = { ...shared.state, inTranche: plus(shared.state.inTranche, tranche.id, cents) };
    left -= cents;
  }
  return kept({ parts, state: next });
}

function layerOf({ loan }: RiskEvent, cents: bigint, tranche: string | null): Layer {
  return {
    loan,
    cents,
    tranche,
    path: tranche === null ? ['loss'] : ['loss', `tranche:${tranche}`],
  };
}

function kept({ parts, state }: Shared): Shared {
  return { parts, state: { ...state, borne: [...state.borne, ...parts] } };
}

function takenBy({ id, size }: Tranche, state: RiskState, left: bigint): bigint {
  if (size === null) return left;
  const room = size - at(state.inTranche, id);
  return room < left ? room : left;
}

/** By weight among participants. One that is a guarantee keeps its limits; lenders bear the rest. */
function shareTranche(
  agreement: RiskAgreement,
  before: RiskState,
  { participants }: Tranche,
  layer: Layer,
): Shared {
  if (participants.length === 0) return shareLayer(agreement, before, layer);
  const shares = split(
    layer.cents,
    participants.map(({ weight }) => weight),
  );
  const parts: Part[] = [];
  let [state, unpaid] = [before, 0n];
  for (const [index, { id }] of participants.entries()) {
    const share = shares[index];
    if (share === undefined || share.units === 0n) continue;
    const { units, exact, fromRounding } = share;
    const guarantee = agreement.guarantees.find((one) => one.id === id);
    if (guarantee !== undefined) {
      const claim = { guarantee, layer, base: layer.cents, share: units, exact, fromRounding };
      const paid = pay(agreement, state, claim);
      parts.push(...paid.parts);
      ({ state } = paid);
      unpaid += units - paid.cents;
      continue;
    }
    const isLender = agreement.lenders.some((lender) => lender.id === id);
    parts.push({
      party: id,
      kind: isLender ? 'LENDER' : 'PARTICIPANT',
      guarantee: null,
      cents: units,
      rulePath: [...layer.path, `participant:${id}`],
      tranche: layer.tranche,
      base: layer.cents,
      exact,
      fromRounding,
      limitedBy: null,
    });
  }
  if (unpaid === 0n) return { parts, state };
  const alone = { ...agreement, guarantees: [] };
  const rest = shareLayer(alone, state, { ...layer, cents: unpaid });
  return { parts: [...parts, ...rest.parts], state: rest.state };
}
