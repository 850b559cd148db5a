import { hasRole, organisationsOf, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

import type { Application } from './applications.types';

interface Partnered {
  readonly organisationId: OrganisationId;
}

/** The partner for which the actor speaks, the first of them; null for those of no partner. */
export function candidateOrganisation(
  actor: Actor,
  partners: readonly Partnered[],
): OrganisationId | null {
  const own = organisationsOf(actor);
  return (
    partners.find(({ organisationId }) => own.includes(organisationId))?.organisationId ?? null
  );
}

/** The partner in whose name the actor writes; null for those who only read. */
export function writingOrganisation(
  actor: Actor,
  partners: readonly Partnered[],
): OrganisationId | null {
  const own = partners.find(({ organisationId }) => writesFor(actor, organisationId));
  return own?.organisationId ?? null;
}

/** Who instructs for the funder writes to candidates, and notes for colleagues. */
export function instructsFor(actor: Actor, { funderId }: Pick<Application, 'funderId'>): boolean {
  return hasRole(actor, funderId, 'officer', 'decision-maker');
}

/** On which side of the table somebody writes in a file, and in whose name. */
export interface Speaker {
  readonly side: 'funder' | 'candidates';
  readonly organisationId: OrganisationId;
}

/** Null: the actor reads the file, or not even that, and does not write in it. */
export function speakerOf(actor: Actor, { application, partners }: Spoken): Speaker | null {
  if (instructsFor(actor, application))
    return { side: 'funder', organisationId: application.funderId };
  const organisationId = writingOrganisation(actor, partners);
  return organisationId === null ? null : { side: 'candidates', organisationId };
}

interface Spoken {
  readonly application: Pick<Application, 'funderId'>;
  readonly partners: readonly Partnered[];
}

/** Whoever represents an organisation, or contributes to what it writes. */
export function writesFor(actor: Actor, organisationId: OrganisationId): boolean {
  return hasRole(actor, organisationId, 'contributor', 'representative');
}
