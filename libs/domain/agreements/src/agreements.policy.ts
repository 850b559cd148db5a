import { hasRole, type Actor } from '#kernel/actors';

import type { Party } from './agreements.types';

type Signatory = Pick<Party, 'organisationId' | 'capacity'>;

/** A decision-maker signs for the funder; a representative for each beneficiary. */
export function canSignFor(actor: Actor, { organisationId, capacity }: Signatory): boolean {
  return hasRole(
    actor,
    organisationId,
    capacity === 'funder' ? 'decision-maker' : 'representative',
  );
}
