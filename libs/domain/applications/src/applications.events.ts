import type { DomainEvent } from '#platform/outbox';

import type { Application } from './applications.types';

export const APPLICATION_SUBMITTED = 'applications.application-submitted.v1';
export const APPLICATION_WITHDRAWN = 'applications.application-withdrawn.v1';

/** A consortium handed in its application, and has its receipt. Identifiers only: read the rest. */
export type ApplicationSubmitted = DomainEvent<
  typeof APPLICATION_SUBMITTED,
  {
    readonly applicationId: string;
    readonly reference: string;
    readonly callId: string;
    readonly consortiumId: string;
    readonly leadOrganisationId: string;
    readonly funderId: string;
  }
>;

/** A consortium took its application back. `wasSubmitted` says whether the funder had seen it. */
export type ApplicationWithdrawn = DomainEvent<
  typeof APPLICATION_WITHDRAWN,
  {
    readonly applicationId: string;
    readonly callId: string;
    readonly consortiumId: string;
    readonly leadOrganisationId: string;
    readonly funderId: string;
    readonly wasSubmitted: boolean;
  }
>;

export function applicationSubmitted(
  { id, callId, consortiumId, leadOrganisationId, funderId }: Application,
  reference: string,
): ApplicationSubmitted {
  return {
    name: APPLICATION_SUBMITTED,
    subjectId: id,
    payload: { applicationId: id, reference, callId, consortiumId, leadOrganisationId, funderId },
  };
}

/** Tell it with the application as it was before. */
export function applicationWithdrawn(application: Application): ApplicationWithdrawn {
  const { id, callId, consortiumId, leadOrganisationId, funderId, status } = application;
  const wasSubmitted = status !== 'draft';
  return {
    name: APPLICATION_WITHDRAWN,
    subjectId: id,
    payload: {
      applicationId: id,
      callId,
      consortiumId,
      leadOrganisationId,
      funderId,
      wasSubmitted,
    },
  };
}
