import {
  hasRole,
  organisationsOf,
  organisationsWhere,
  type Actor,
  type Role,
} from '#kernel/actors';

import type { OrganisationId } from './organisations.types';

/** Who puts papers and figures away for an organisation. */
export const VAULT_KEEPERS: readonly Role[] = ['administrator', 'representative', 'contributor'];

/** Who says where the organisation is paid. */
export const TREASURERS: readonly Role[] = ['administrator', 'representative'];

/** Who reads, for a funder, what was opened to it. */
export const VAULT_READERS: readonly Role[] = ['officer', 'decision-maker', 'auditor'];

/** Who looks at papers for a funder, and says what they are worth. */
export const CHECKERS: readonly Role[] = ['officer', 'decision-maker'];

export function canKeepVault(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, ...VAULT_KEEPERS);
}

export function canChangeBankDetails(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, ...TREASURERS);
}

/** The republican commitment engages the organisation: its legal representative signs. */
export function canSignCommitment(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, 'representative');
}

/** @param readerIds the organisations that the vault was opened to */
export function canReadVault(
  actor: Actor,
  organisationId: OrganisationId,
  readerIds: readonly OrganisationId[],
): boolean {
  if (actor.kind === 'system' || organisationsOf(actor).includes(organisationId)) return true;
  return organisationsWhere(actor, ...VAULT_READERS).some((id) => readerIds.includes(id));
}

/** What the actor may do with a paper, for the screens to offer. */
export function actionsOnDocument(
  actor: Actor,
  {
    organisationId,
    withdrawnAt,
  }: { readonly organisationId: OrganisationId; readonly withdrawnAt: string | null },
): readonly string[] {
  const isOwn = canKeepVault(actor, organisationId);
  const isChecker = organisationsWhere(actor, ...CHECKERS).some((id) => id !== organisationId);
  return [
    'download',
    ...(isOwn && withdrawnAt === null ? ['withdraw'] : []),
    ...(isChecker ? ['check'] : []),
  ];
}
