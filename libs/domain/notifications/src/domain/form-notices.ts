import type { Role } from '#kernel/actors';
import { asId } from '#kernel/ids';
import type { DraftClosing } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import type { Notice } from '../notifications.types';

import type { ApplicationStory } from './notices';

const WRITERS: readonly Role[] = ['representative', 'contributor'];
const SIGNATORIES: readonly Role[] = ['representative'];
const OFFICERS: readonly Role[] = ['officer'];

/** Everyone who writes it: any of them may see to it that it is handed in. */
export function draftClosing(
  story: ApplicationStory,
  { isReturned, ...closing }: Omit<DraftClosing['payload'], 'applicationId'>,
): readonly Notice[] {
  const to = { organisationIds: story.partnerIds, roles: WRITERS };
  const kind = isReturned ? 'completion-closing' : 'draft-closing';
  const named = { pointsFr: '', pointsEn: '', ...closing };
  return [{ kind, to, ...about(story, named) }];
}

/** Only who engages a partner signs for it again. */
export function signatureStale(
  story: ApplicationStory,
  organisationIds: readonly string[],
): Notice {
  const ids = organisationIds.map((id) => asId<'Organisation'>(id));
  const to = { organisationIds: ids, roles: SIGNATORIES };
  return { kind: 'signature-stale', to, ...about(story) };
}

/** Everyone who may complete what an officer asks for; what that is stands in the application. */
export function applicationReturned(
  story: ApplicationStory,
  { untilFr, untilEn }: { readonly untilFr: string; readonly untilEn: string },
): Notice {
  const to = { organisationIds: story.partnerIds, roles: WRITERS };
  return { kind: 'application-returned', to, ...about(story, { untilFr, untilEn }) };
}

export function returnRecalled(story: ApplicationStory): Notice {
  const to = { organisationIds: story.partnerIds, roles: WRITERS };
  return { kind: 'return-recalled', to, ...about(story) };
}

/** Everyone who writes on, now that the concept was selected. */
export function conceptSelected(
  story: ApplicationStory,
  { untilFr, untilEn }: { readonly untilFr: string; readonly untilEn: string },
): Notice {
  const to = { organisationIds: story.partnerIds, roles: WRITERS };
  return { kind: 'concept-selected', to, ...about(story, { untilFr, untilEn }) };
}

export function conceptTurnedDown(
  story: ApplicationStory,
  { reason }: { readonly reason: string },
): Notice {
  const to = { organisationIds: story.partnerIds, roles: WRITERS };
  return { kind: 'concept-turned-down', to, ...about(story, { reason }) };
}

/** Those who were named in a comment, or had written in its thread. */
export function commentWritten(
  story: ApplicationStory,
  section: string,
  tellIds: readonly string[],
): readonly Notice[] {
  if (tellIds.length === 0) return [];
  const to = { organisationIds: story.partnerIds, roles: WRITERS, onlyIds: tellIds };
  return [{ kind: 'comment-written', to, ...about(story, { section }) }];
}

/** The partner that is asked to answer a section, or the one person of it. */
export function sectionAssigned(
  story: ApplicationStory,
  { section, organisationId, personId, dueOn }: AssignedSection,
): readonly Notice[] {
  const only = personId === null ? {} : { onlyIds: [personId] };
  const to = { organisationIds: [organisationId], roles: WRITERS, ...only };
  const due = { hasDueDay: dueOn === null ? 'no' : 'yes', dueOn: dueOn ?? '' };
  return [{ kind: 'section-assigned', to, ...about(story, { section, ...due }) }];
}

export interface AssignedSection {
  readonly section: string;
  readonly organisationId: OrganisationId;
  readonly personId: string | null;
  readonly dueOn: string | null;
}

/** The other side of the table; a note of officers reaches their colleagues only. */
export function conversationMessageWritten(
  story: ApplicationStory,
  { side, isInternal, authorId }: WrittenMessage,
): readonly Notice[] {
  const funder = { organisationIds: [story.funderId], roles: OFFICERS, exceptId: authorId };
  if (isInternal) return [{ kind: 'file-note-written', to: funder, ...about(story) }];
  const candidates = { organisationIds: story.partnerIds, roles: WRITERS };
  const to = side === 'funder' ? candidates : funder;
  return [{ kind: 'file-message-received', to, ...about(story) }];
}

export interface WrittenMessage {
  readonly side: 'funder' | 'candidates';
  readonly isInternal: boolean;
  readonly authorId: string;
}

function about(
  { applicationId, reference, title, call, funder }: ApplicationStory,
  more: Readonly<Record<string, string>> = {},
) {
  return {
    params: { reference, title, call, funder, ...more },
    subject: { kind: 'application', id: applicationId },
  };
}
