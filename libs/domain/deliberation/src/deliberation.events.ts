import type { DomainEvent } from '#platform/outbox';

import type { AppealId, AppealStatus, CommitteeSession } from './deliberation.types';

export const SESSION_PLANNED = 'deliberation.session-planned.v1';
export const MINUTES_SIGNED = 'deliberation.minutes-signed.v1';
export const APPEAL_FILED = 'deliberation.appeal-filed.v1';
export const APPEAL_ANSWERED = 'deliberation.appeal-answered.v1';

/** A type and not an interface: only those are JSON without saying so. */
type OnSession = {
  readonly sessionId: string;
  readonly callId: string;
  readonly funderId: string;
  /** Those who sit. */
  readonly memberIds: readonly string[];
};

/** People are to sit together, or its arrangement changed. */
export type SessionPlanned = DomainEvent<typeof SESSION_PLANNED, OnSession>;

/** The chair signed what was concluded: it no longer changes. */
export type MinutesSigned = DomainEvent<typeof MINUTES_SIGNED, OnSession>;

type OnAppeal = {
  readonly appealId: string;
  readonly applicationId: string;
  readonly funderId: string;
};

/** Candidates contest a decision: the funder has until a deadline to answer. */
export type AppealFiled = DomainEvent<typeof APPEAL_FILED, OnAppeal>;

/** The funder upheld or dismissed an appeal, or has somebody mediate. */
export type AppealAnswered = DomainEvent<
  typeof APPEAL_ANSWERED,
  OnAppeal & { readonly status: AppealStatus }
>;

interface Appealed {
  readonly id: AppealId;
  readonly applicationId: string;
  readonly funderId: string;
}

export function appealFiled({ id: appealId, applicationId, funderId }: Appealed): AppealFiled {
  const payload = { appealId, applicationId, funderId };
  return { name: APPEAL_FILED, subjectId: appealId, payload };
}

export function appealAnswered(
  { id: appealId, applicationId, funderId }: Appealed,
  status: AppealStatus,
): AppealAnswered {
  const payload = { appealId, applicationId, funderId, status };
  return { name: APPEAL_ANSWERED, subjectId: appealId, payload };
}

export function sessionPlanned(session: CommitteeSession): SessionPlanned {
  return { name: SESSION_PLANNED, subjectId: session.id, payload: on(session) };
}

export function minutesSigned(session: CommitteeSession): MinutesSigned {
  return { name: MINUTES_SIGNED, subjectId: session.id, payload: on(session) };
}

function on({ id: sessionId, callId, funderId, members }: CommitteeSession): OnSession {
  return { sessionId, callId, funderId, memberIds: members.map(({ personId }) => personId) };
}
