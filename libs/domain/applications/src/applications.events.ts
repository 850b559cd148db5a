import type { DomainEvent } from '#platform/outbox';

import type { Application } from './applications.types';

export const APPLICATION_SUBMITTED = 'applications.application-submitted.v1';
export const APPLICATION_WITHDRAWN = 'applications.application-withdrawn.v1';
export const SIGNATURE_GIVEN = 'applications.signature-given.v1';

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

/** A partner signed, or refused to sign, what its application says. */
export type SignatureGiven = DomainEvent<
  typeof SIGNATURE_GIVEN,
  {
    readonly applicationId: string;
    readonly leadOrganisationId: string;
    readonly partnerId: string;
    readonly organisationId: string;
    readonly act: 'signed' | 'refused';
  }
>;

export function signatureGiven(
  { id, leadOrganisationId }: Application,
  by: Pick<SignatureGiven['payload'], 'partnerId' | 'organisationId' | 'act'>,
): SignatureGiven {
  const payload = { applicationId: id, leadOrganisationId, ...by };
  return { name: SIGNATURE_GIVEN, subjectId: id, payload };
}

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
