import type { DomainEvent } from '#platform/outbox';

export const COMMENT_WRITTEN = 'applications.comment-written.v1';
export const SECTION_ASSIGNED = 'applications.section-assigned.v1';
export const CONVERSATION_MESSAGE_WRITTEN = 'applications.conversation-message-written.v1';
export const DRAFT_CLOSING = 'applications.draft-closing.v1';

/** A deadline is near, and this draft, or what came back, was not handed in. */
export type DraftClosing = DomainEvent<
  typeof DRAFT_CLOSING,
  {
    readonly applicationId: string;
    /** In the words of each language, in the time zone of the call. */
    readonly closesAtFr: string;
    readonly closesAtEn: string;
    /** How many points keep it from being handed in. */
    readonly left: string;
    /** The first of them, each on a line of its own; absent from what was told before. */
    readonly pointsFr?: string;
    readonly pointsEn?: string;
    readonly isReturned: boolean;
  }
>;

/** Somebody commented on a question. What was said stays in the application. */
export type CommentWritten = DomainEvent<
  typeof COMMENT_WRITTEN,
  {
    readonly applicationId: string;
    readonly threadId: string;
    readonly authorId: string;
    readonly sectionCode: string;
    /** People who were named, and those who had written in the thread before. */
    readonly tellIds: readonly string[];
  }
>;

/** The lead asked a partner to answer a section. */
export type SectionAssigned = DomainEvent<
  typeof SECTION_ASSIGNED,
  {
    readonly applicationId: string;
    readonly sectionCode: string;
    readonly organisationId: string;
    /** Null: whoever writes for the partner. */
    readonly personId: string | null;
    /** `YYYY-MM-DD`; null: no day was set. */
    readonly dueOn: string | null;
  }
>;

/** An officer or a candidate wrote in the file; a note of officers is for officers. */
export type ConversationMessageWritten = DomainEvent<
  typeof CONVERSATION_MESSAGE_WRITTEN,
  {
    readonly applicationId: string;
    readonly conversationId: string;
    readonly authorId: string;
    readonly side: 'funder' | 'candidates';
    readonly isInternal: boolean;
  }
>;

export function commentWritten(payload: CommentWritten['payload']): CommentWritten {
  return { name: COMMENT_WRITTEN, subjectId: payload.applicationId, payload };
}

export function sectionAssigned(payload: SectionAssigned['payload']): SectionAssigned {
  return { name: SECTION_ASSIGNED, subjectId: payload.applicationId, payload };
}

export function conversationMessageWritten(
  payload: ConversationMessageWritten['payload'],
): ConversationMessageWritten {
  return { name: CONVERSATION_MESSAGE_WRITTEN, subjectId: payload.applicationId, payload };
}

export function draftClosing(payload: DraftClosing['payload']): DraftClosing {
  return { name: DRAFT_CLOSING, subjectId: payload.applicationId, payload };
}
