import { hasRole, type Actor } from '#kernel/actors';

import type { Agreement, Party } from './agreements.types';

type Signatory = Pick<Party, 'organisationId' | 'capacity'>;

/** A decision-maker signs for the funder; a representative for each beneficiary. */
export function canSignFor(actor: Actor, { organisationId, capacity }: Signatory): boolean {
  return hasRole(
    actor,
    organisationId,
    capacity === 'funder' ? 'decision-maker' : 'representative',
  );
}

/** For which of the two the actor proposes amendments; null when for neither. */
export function proposerOf(
  actor: Actor,
  { funderId, leadOrganisationId }: Pick<Agreement, 'funderId' | 'leadOrganisationId'>,
): Agreement['funderId'] | null {
  if (hasRole(actor, funderId, 'officer')) return funderId;
  return hasRole(actor, leadOrganisationId, 'representative') ? leadOrganisationId : null;
}

/** The lead shows what the partners have signed among themselves. */
export function canShowConsortiumAgreement(
  actor: Actor,
  { leadOrganisationId }: Pick<Agreement, 'leadOrganisationId'>,
): boolean {
  return hasRole(actor, leadOrganisationId, 'representative');
}

/** A funder writes clauses of its own. */
export function canWriteClausesFor(actor: Actor, funderId: Agreement['funderId']): boolean {
  return hasRole(actor, funderId, 'officer');
}
