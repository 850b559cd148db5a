import type { DomainEvent } from '#platform/outbox';

import type { OrganisationId } from './organisations.types';

export const BANK_DETAILS_CHANGED = 'organisations.bank-details-changed.v1';

/** Another account takes the place of the one in use: whoever knows the organisation must hear. */
export type BankDetailsChanged = DomainEvent<
  typeof BANK_DETAILS_CHANGED,
  { readonly [key: string]: string; readonly organisationId: string }
>;

export function bankDetailsChanged(organisationId: OrganisationId): BankDetailsChanged {
  return { name: BANK_DETAILS_CHANGED, subjectId: organisationId, payload: { organisationId } };
}
