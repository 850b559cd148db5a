import { addAll, eur, type Money } from '#kernel/money';
import { invariant } from '#kernel/problems';
import { applyRate, type Rate } from '#kernel/rates';

import type { GrantPool } from '../decision.types';

/** A part of the envelope of a call that is kept for a purpose. */
export interface ReservedShare {
  readonly kind: 'risk' | 'community' | 'second-wave';
  readonly rate: Rate;
}

/** What each part of an envelope holds: `general` is what no reserve keeps. */
export type Pools = Readonly<Record<GrantPool | 'community', Money>>;

/**
 * Sets the reserves aside. Rounding: each reserve down to the cent, what is left over stays general,
 * so that the pools add up to the envelope. Asserts: the rates add up to no more than the whole.
 */
export function poolsOf(envelope: Money, reserved: readonly ReservedShare[]): Pools {
  const held = (kind: ReservedShare['kind']) =>
    addAll(
      reserved
        .filter((share) => share.kind === kind)
        .map(({ rate }) => applyRate(envelope, rate, 'down')),
    );
  const reserves = {
    risk: held('risk'),
    community: held('community'),
    'second-wave': held('second-wave'),
  };
  const general = eur(envelope.cents - addAll(Object.values(reserves)).cents);
  invariant(general.cents >= 0n, 'reserves are no more than the envelope');
  return { general, ...reserves };
}
