import { asId } from '#kernel/ids';
import type { Reader } from '#platform/database';
import type { LateAccepted, SignatureGiven } from '#domain/applications';
import {
  CHARTER_WRITTEN,
  INVITATION_DECLINED,
  LEAD_CHANGED,
  LEAD_OFFERED,
  MANDATE_CHANGED,
  PARTNER_INVITED,
  PARTNER_JOINED,
  PARTNER_LEFT,
  type CharterWritten,
  type InvitationDeclined,
  type LeadChanged,
  type LeadOffered,
  type MandateChanged,
  type PartnerInvited,
  type PartnerJoined,
  type PartnerLeft,
} from '#domain/consortia';

import * as notices from '../domain/notices';
import type { Notice } from '../notifications.types';
import type { StoriesQuery } from '../queries/stories.query';

/** Those about a consortium. */
export type TableEvent =
  | PartnerInvited
  | PartnerJoined
  | InvitationDeclined
  | PartnerLeft
  | LeadOffered
  | LeadChanged
  | CharterWritten
  | MandateChanged;

/** What happens round a table. */
export async function onTable(
  reader: Reader,
  stories: StoriesQuery,
  event: TableEvent,
): Promise<readonly Notice[]> {
  const { consortiumId, organisationId } = event.payload;
  const story = await stories.ofConsortium(reader, consortiumId);
  const organisation = await stories.nameOf(reader, organisationId);
  switch (event.name) {
    case PARTNER_INVITED:
      return organisationId === null
        ? []
        : [notices.partnerInvited(story, asId<'Organisation'>(organisationId))];
    case PARTNER_JOINED:
      return [notices.tableChanged('partner-joined', story, organisation)];
    case INVITATION_DECLINED:
      return [notices.tableChanged('invitation-declined', story, organisation)];
    case PARTNER_LEFT:
      return [notices.tableChanged('partner-left', story, organisation)];
    case LEAD_OFFERED:
      return [notices.leadOffered(story, asId<'Organisation'>(event.payload.organisationId))];
    case LEAD_CHANGED:
      return [notices.toldRoundTheTable('lead-changed', story, { organisation })];
    case CHARTER_WRITTEN:
      return [notices.toldRoundTheTable('charter-written', story, { organisation })];
    case MANDATE_CHANGED:
      return [notices.tableChanged(`mandate-${event.payload.change}`, story, organisation)];
  }
}

/** The lead follows on its page who has signed; that somebody will not, it is told. */
export async function onSignature(
  reader: Reader,
  stories: StoriesQuery,
  { payload }: SignatureGiven,
): Promise<readonly Notice[]> {
  const { act, applicationId, organisationId, leadOrganisationId } = payload;
  if (act === 'signed') return [];
  const story = await stories.ofApplication(reader, applicationId);
  const organisation = await stories.nameOf(reader, organisationId);
  return [notices.signatureRefused(story, asId<'Organisation'>(leadOrganisationId), organisation)];
}

/** A consortium was let come later. */
export async function onLateAccepted(
  reader: Reader,
  stories: StoriesQuery,
  { payload: { consortiumId, closesAt } }: LateAccepted,
): Promise<readonly Notice[]> {
  const story = await stories.ofConsortium(reader, consortiumId);
  return [notices.toldRoundTheTable('late-accepted', story, { closesAt })];
}
