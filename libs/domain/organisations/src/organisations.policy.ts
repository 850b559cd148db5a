import { hasRole, organisationsWhere, type Actor, type Role } from '#kernel/actors';

import type { OrganisationId } from './organisations.types';

/** Who keeps the identity of an organisation up to date. */
export const KEEPERS: readonly Role[] = ['administrator', 'representative'];

export function canChangeOrganisation(actor: Actor, organisationId: OrganisationId): boolean {
  return actor.kind === 'system' || hasRole(actor, organisationId, ...KEEPERS);
}

/** Each side speaks through its administrators. */
export function canAgreeToMergeFor(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, 'administrator');
}

/** An officer sees the same association apply twice; administrators know their own. */
export function canProposeMerge(
  actor: Actor,
  { keptId, mergedId }: { readonly keptId: OrganisationId; readonly mergedId: OrganisationId },
): boolean {
  const isOfficer = organisationsWhere(actor, 'officer').length > 0;
  return isOfficer || canAgreeToMergeFor(actor, keptId) || canAgreeToMergeFor(actor, mergedId);
}
