import { hasRole, organisationsWhere, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

import type { Consortium, ConsortiumStatus, Partner } from './consortia.types';
import { CONSORTIUM_LIFECYCLE, type ConsortiumAction } from './domain/consortium-life';

/** Who forms a consortium for the organisation that leads it; the gate asks for the same. */
export const CONSORTIUM_WRITERS = ['representative', 'administrator', 'contributor'] as const;

/** Who engages an organisation: takes a place for it, or gives it up. */
export const PARTNER_VOICES = ['representative', 'administrator'] as const;

const ACTIONS_OF_THE_LEAD: readonly ConsortiumAction[] = ['rename', 'invite', 'remove-partner'];

export function mayLeadFor(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, ...CONSORTIUM_WRITERS);
}

/** To accept binds an organisation in law, so that an administrator of its data is not enough. */
export function mayAcceptFor(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, 'representative');
}

export function mayAnswerFor(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, ...PARTNER_VOICES);
}

/** Sending a partner away is more than writing for the lead. */
export function maySendAway(actor: Actor, { leadOrganisationId }: Consortium): boolean {
  return hasRole(actor, leadOrganisationId, ...PARTNER_VOICES);
}

/** As much of a consortium as decides what may be done to it. */
interface Table extends Pick<Consortium, 'leadOrganisationId' | 'status'> {
  readonly partners: readonly Pick<Partner, 'organisationId' | 'role'>[];
}

/** What the actor may do to the consortium in its state: for the lead, or for its own place. */
export function allowedActions(
  actor: Actor,
  { leadOrganisationId, status, partners }: Table,
): readonly ConsortiumAction[] {
  const isLead = mayLeadFor(actor, leadOrganisationId);
  const isPartner = partners.some(
    ({ organisationId, role }) => role !== 'lead' && mayAnswerFor(actor, organisationId),
  );
  return CONSORTIUM_LIFECYCLE.actionsIn(status).filter(
    (action) =>
      (isLead && ACTIONS_OF_THE_LEAD.includes(action)) || (isPartner && action === 'leave'),
  );
}

/** For lists: the organisations that the actor leads consortia for. */
export function leadsFor(actor: Actor): readonly OrganisationId[] {
  return organisationsWhere(actor, ...CONSORTIUM_WRITERS);
}

/** For lists: what a lead may do in each state. */
export function actionsOfTheLead(status: ConsortiumStatus): readonly ConsortiumAction[] {
  return CONSORTIUM_LIFECYCLE.actionsIn(status).filter((action) =>
    ACTIONS_OF_THE_LEAD.includes(action),
  );
}

/** What the partners agree on among themselves, apart from who comes and goes. */
export const GOVERNANCE_ACTIONS = [
  'write-charter',
  'adopt-charter',
  'give-mandate',
  'record-meeting',
  'attach-letter',
  'hand-over-lead',
] as const;

export type GovernanceAction = (typeof GOVERNANCE_ACTIONS)[number];

/** By default: rights that were given may let others write the charter, or the log of meetings. */
export function governanceActions(
  actor: Actor,
  { leadOrganisationId, status, partners }: Table,
): readonly GovernanceAction[] {
  const engages = (id: OrganisationId) => mayAcceptFor(actor, id);
  const writes = hasRole(actor, leadOrganisationId, 'representative', 'contributor');
  const others = partners.filter(({ role }) => role !== 'lead');
  const may: Readonly<Record<GovernanceAction, boolean>> = {
    'write-charter': writes,
    'adopt-charter': partners.some(({ organisationId }) => engages(organisationId)),
    'give-mandate': others.some(({ organisationId }) => engages(organisationId)),
    'record-meeting': writes,
    'attach-letter': partners.some(({ organisationId }) => engages(organisationId)),
    'hand-over-lead': engages(leadOrganisationId),
  };
  const open: readonly string[] = ['give-mandate', ...CONSORTIUM_LIFECYCLE.actionsIn(status)];
  return GOVERNANCE_ACTIONS.filter((action) => may[action] && open.includes(action));
}
