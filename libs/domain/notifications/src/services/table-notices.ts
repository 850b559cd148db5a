import { asId } from '#kernel/ids';
import type { Reader } from '#platform/database';
import {
  APPLICATION_SEALED,
  LATE_ACCEPTED,
  SIGNATURE_GIVEN,
  SIGNATURES_STALED,
  type ApplicationSealed,
  type LateAccepted,
  type SignatureGiven,
  type SignaturesStaled,
} from '#domain/applications';
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

import * as formNotices from '../domain/form-notices';
import * as notices from '../domain/notices';
import type { Notice } from '../notifications.types';
import type { StoriesQuery } from '../queries/stories.query';

/** Those about who is round a table. */
type ConsortiumEvent =
  | PartnerInvited
  | PartnerJoined
  | InvitationDeclined
  | PartnerLeft
  | LeadOffered
  | LeadChanged
  | CharterWritten
  | MandateChanged;

/** What candidates are told of until their application is read. */
export type TableEvent =
  | ConsortiumEvent
  | SignatureGiven
  | SignaturesStaled
  | LateAccepted
  | ApplicationSealed;

const NAMES: readonly string[] = [
  PARTNER_INVITED,
  PARTNER_JOINED,
  INVITATION_DECLINED,
  PARTNER_LEFT,
  LEAD_OFFERED,
  LEAD_CHANGED,
  CHARTER_WRITTEN,
  MANDATE_CHANGED,
  SIGNATURE_GIVEN,
  SIGNATURES_STALED,
  LATE_ACCEPTED,
  APPLICATION_SEALED,
] satisfies readonly TableEvent['name'][];

export function isAboutTable(event: { readonly name: string }): event is TableEvent {
  return NAMES.includes(event.name);
}

/** What is told round a table, and to whom. */
export async function aboutTable(
  reader: Reader,
  stories: StoriesQuery,
  event: TableEvent,
): Promise<readonly Notice[]> {
  switch (event.name) {
    case SIGNATURE_GIVEN:
      return onSignature(reader, stories, event);
    case SIGNATURES_STALED: {
      const { applicationId, organisationIds } = event.payload;
      const story = await stories.ofApplication(reader, applicationId);
      return [formNotices.signatureStale(story, organisationIds)];
    }
    case LATE_ACCEPTED:
      return onLateAccepted(reader, stories, event);
    case APPLICATION_SEALED: {
      const story = await stories.ofApplication(reader, event.payload.applicationId);
      return notices.applicationSubmitted(story, 'partners');
    }
    default:
      return onConsortium(reader, stories, event);
  }
}

/** Who comes, goes and leads. */
async function onConsortium(
  reader: Reader,
  stories: StoriesQuery,
  event: ConsortiumEvent,
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
async function onSignature(
  reader: Reader,
  stories: StoriesQuery,
  { payload }: SignatureGiven,
): Promise<readonly Notice[]> {
  const { act, applicationId, organisationId, leadOrganisationId } = payload;
  if (act === 'signed') return [];
  const story = await stories.ofApplication(reader, applicationId);
  const { reference, title, call, funder } = story;
  const organisation = await stories.nameOf(reader, organisationId);
  return [
    {
      kind: 'signature-refused',
      to: {
        organisationIds: [asId<'Organisation'>(leadOrganisationId)],
        roles: ['representative', 'contributor'],
      },
      params: { reference, title, call, funder, organisation },
      subject: { kind: 'application', id: applicationId },
    },
  ];
}

/** A consortium was let come later. */
async function onLateAccepted(
  reader: Reader,
  stories: StoriesQuery,
  { payload: { consortiumId, closesAt } }: LateAccepted,
): Promise<readonly Notice[]> {
  const story = await stories.ofConsortium(reader, consortiumId);
  return [notices.toldRoundTheTable('late-accepted', story, { closesAt })];
}
