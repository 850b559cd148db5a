import type { Role } from '#kernel/actors';
import type {
  CallCancelled,
  CallDeclaredVoid,
  CallRevised,
  QuestionAnswered,
  QuestionAsked,
} from '#domain/calls';
import type { OpeningAsked } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import type { Audience, Notice, NoticeKind } from '../notifications.types';

const CANDIDATES: readonly Role[] = ['representative', 'contributor'];
const OFFICERS: readonly Role[] = ['officer'];
const OPENERS: readonly Role[] = ['officer', 'administrator'];

const OPENING_ASKED: OpeningAsked['name'] = 'applications.opening-asked.v1';

/** What a message on a call can say. */
export interface CallStory {
  readonly callId: string;
  /** Its reference; empty for a draft, which nobody answers. */
  readonly call: string;
  readonly funderId: OrganisationId;
  readonly funder: string;
  /** As people read it, in the time zone of the call. */
  readonly closesAt: string | null;
  readonly timeZone: string;
  /** Everyone round a table of the call. */
  readonly partnerIds: readonly OrganisationId[];
}

export type CallEvent =
  | CallRevised
  | CallCancelled
  | CallDeclaredVoid
  | QuestionAsked
  | QuestionAnswered
  | OpeningAsked;

/** Whether an event is about a call, and not about what answers it. */
export function isAboutCall(event: { readonly name: string }): event is CallEvent {
  return event.name.startsWith('calls.') || event.name === OPENING_ASKED;
}

/** Whoever is in a consortium of the call hears of it; of a question, the officers do first. */
export function aboutCall(event: CallEvent, story: CallStory): readonly Notice[] {
  switch (event.name) {
    case 'calls.call-revised.v1':
      return toCandidates(
        event.payload.isDeadlineExtended ? 'deadline-extended' : 'call-revised',
        story,
      );
    case 'calls.call-cancelled.v1':
      return toCandidates('call-cancelled', story);
    case 'calls.call-declared-void.v1':
      return toCandidates('call-declared-void', story);
    case 'calls.question-answered.v1':
      return toCandidates('question-answered', story);
    case 'applications.opening-asked.v1': {
      const notice = toldTo('opening-asked', story, [story.funderId], OPENERS);
      return [{ ...notice, to: { ...notice.to, exceptId: event.payload.askedById } }];
    }
    case 'calls.question-asked.v1':
      return [toldTo('question-asked', story, [story.funderId], OFFICERS)];
  }
}

function toCandidates(kind: NoticeKind, story: CallStory): readonly Notice[] {
  if (story.partnerIds.length === 0) return [];
  return [toldTo(kind, story, story.partnerIds, CANDIDATES)];
}

function toldTo(
  kind: NoticeKind,
  { callId, call, funder, closesAt, timeZone }: CallStory,
  organisationIds: readonly OrganisationId[],
  roles: readonly Role[],
): Notice & { readonly to: Audience } {
  return {
    kind,
    to: { organisationIds, roles },
    params: { call, funder, closesAt: closesAt ?? '', timeZone },
    subject: { kind: 'call', id: callId },
  };
}
