import type { DomainEvent } from '#platform/outbox';

import type { CallId, CallRevision } from './calls.types';

export const CALL_PUBLISHED = 'calls.call-published.v1';
export const CALL_REVISED = 'calls.call-revised.v1';
export const CALL_CLOSED = 'calls.call-closed.v1';
export const CALL_CANCELLED = 'calls.call-cancelled.v1';
export const CALL_DECLARED_VOID = 'calls.call-declared-void.v1';
export const QUESTION_ASKED = 'calls.question-asked.v1';
export const QUESTION_ANSWERED = 'calls.question-answered.v1';

type RevisionPayload = {
  readonly callId: string;
  readonly reference: string;
  readonly funderId: string;
  readonly revisionNumber: number;
  /** RFC 3339, UTC. */
  readonly closesAt: string;
};

type EndPayload = {
  readonly callId: string;
  /** Null for a call cancelled before it was published. */
  readonly reference: string | null;
  readonly funderId: string;
};

/** A call became public, and may be answered from its opening on. */
export type CallPublished = DomainEvent<typeof CALL_PUBLISHED, RevisionPayload>;

/** A public call was widened: a later deadline, more money, or clearer words. */
export type CallRevised = DomainEvent<
  typeof CALL_REVISED,
  RevisionPayload & { readonly isDeadlineExtended: boolean }
>;

/** The deadline and its grace are over: nothing more comes in. */
export type CallClosed = DomainEvent<typeof CALL_CLOSED, EndPayload>;

export type CallCancelled = DomainEvent<typeof CALL_CANCELLED, EndPayload>;

/** A closed call was said to have no result. */
export type CallDeclaredVoid = DomainEvent<typeof CALL_DECLARED_VOID, EndPayload>;

type QuestionPayload = { readonly callId: string; readonly questionId: string };

export type QuestionAsked = DomainEvent<typeof QUESTION_ASKED, QuestionPayload>;

/** Everyone may read it from now on. */
export type QuestionAnswered = DomainEvent<typeof QUESTION_ANSWERED, QuestionPayload>;

/** What an end says of a call. */
export interface EndedCall {
  readonly id: CallId;
  readonly reference: string | null;
  readonly funderId: string;
}

export function callPublished(revision: CallRevision): CallPublished {
  return { name: CALL_PUBLISHED, subjectId: revision.callId, payload: ofRevision(revision) };
}

export function callRevised(revision: CallRevision, isDeadlineExtended: boolean): CallRevised {
  const payload = { ...ofRevision(revision), isDeadlineExtended };
  return { name: CALL_REVISED, subjectId: revision.callId, payload };
}

export function callClosed(call: EndedCall): CallClosed {
  return { name: CALL_CLOSED, subjectId: call.id, payload: ofEnd(call) };
}

export function callCancelled(call: EndedCall): CallCancelled {
  return { name: CALL_CANCELLED, subjectId: call.id, payload: ofEnd(call) };
}

export function callDeclaredVoid(call: EndedCall): CallDeclaredVoid {
  return { name: CALL_DECLARED_VOID, subjectId: call.id, payload: ofEnd(call) };
}

export function questionAsked(payload: QuestionPayload): QuestionAsked {
  return { name: QUESTION_ASKED, subjectId: payload.callId, payload };
}

export function questionAnswered(payload: QuestionPayload): QuestionAnswered {
  return { name: QUESTION_ANSWERED, subjectId: payload.callId, payload };
}

function ofRevision({
  callId,
  reference,
  funderId,
  number,
  closesAt,
}: CallRevision): RevisionPayload {
  return {
    callId,
    reference,
    funderId,
    revisionNumber: number,
    closesAt: closesAt.toISOString(),
  };
}

function ofEnd({ id, reference, funderId }: EndedCall): EndPayload {
  return { callId: id, reference, funderId };
}
