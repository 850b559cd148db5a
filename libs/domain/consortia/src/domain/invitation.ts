import { refusal, type Refusal } from '#kernel/problems';
import type { Organisation, OrganisationId } from '#domain/organisations';

import type { Invitation, InvitationStatus, Partner } from '../consortia.types';

const DAY_MS = 86_400_000;

/** How long an invitation is open unless told: the time of a board meeting or two. */
export const INVITATION_DAYS = 30;

/** Who is asked: an organisation that is registered, or else an address. */
export interface Addressee {
  readonly organisationId: OrganisationId | null;
  readonly email: string | null;
}

/** Lists what keeps the addressee from being invited; `organisation` is null when it is unknown. */
export function checkAddressee(
  { organisationId, email }: Addressee,
  organisation: Organisation | null,
  partners: readonly Partner[],
): readonly Refusal[] {
  if (organisationId === null && email === null) return [refusal('addressee-missing')];
  if (organisationId !== null && email !== null) return [refusal('addressee-twofold', '/email')];
  if (organisationId !== null && organisation === null)
    return [refusal('organisation-unknown', '/organisationId')];
  return organisationId === null ? [] : checkNotYetPartner(organisationId, partners);
}

/** Lists what keeps anyone from being invited: there is nothing left to answer together. */
export function checkInvitable(now: Date, callClosesAt: Date): readonly Refusal[] {
  return callClosesAt <= now ? [refusal('call-over')] : [];
}

/** Lists what keeps the organisation from taking a place: it has one. */
export function checkNotYetPartner(
  id: OrganisationId,
  partners: readonly Partner[],
): readonly Refusal[] {
  const isPartner = partners.some(({ organisationId }) => organisationId === id);
  return isPartner ? [refusal('already-partner', '/organisationId')] : [];
}

/**
 * Lists what keeps an invitation from saying who joins: the one who was invited, or, when an
 * address was, the one whom the reader of the mail chooses.
 */
export function checkJoiner(
  { organisationId: invitedId }: Pick<Invitation, 'organisationId'>,
  chosenId: OrganisationId | null,
): readonly Refusal[] {
  if (invitedId === null)
    return chosenId === null ? [refusal('organisation-missing', '/organisationId')] : [];
  if (chosenId === null || chosenId === invitedId) return [];
  return [refusal('organisation-not-invited', '/organisationId')];
}

/** The end of an invitation made now: after so many days, or with the call if that comes first. */
export function expiryOf(invitedAt: Date, days: number, callClosesAt: Date): Date {
  const latest = invitedAt.getTime() + days * DAY_MS;
  return new Date(Math.min(latest, callClosesAt.getTime()));
}

/** A pending invitation expires by itself, whether or not somebody has written it down yet. */
export function statusAt(
  { status, expiresAt }: Pick<Invitation, 'status' | 'expiresAt'>,
  now: Date,
): InvitationStatus {
  return status === 'pending' && expiresAt <= now ? 'expired' : status;
}
