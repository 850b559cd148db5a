import type { DomainEvent } from '#platform/outbox';

import type { Consortium } from '#domain/consortia';

import type { Application } from './applications.types';

export const APPLICATION_SUBMITTED = 'applications.application-submitted.v1';
export const APPLICATION_RESUBMITTED = 'applications.application-resubmitted.v1';
export const APPLICATION_WITHDRAWN = 'applications.application-withdrawn.v1';
export const SIGNATURE_GIVEN = 'applications.signature-given.v1';
export const SIGNATURES_STALED = 'applications.signatures-staled.v1';
export const APPLICATION_SEALED = 'applications.application-sealed.v1';
export const LATE_ACCEPTED = 'applications.late-accepted.v1';

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
    /** Submitted under seal before, and opened now: its partners were told then. */
    readonly wasSealed?: true;
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

/** What partners had signed has changed since: they are asked to read it, and to sign again. */
export type SignaturesStaled = DomainEvent<
  typeof SIGNATURES_STALED,
  { readonly applicationId: string; readonly organisationIds: readonly string[] }
>;

export function signaturesStaled(payload: SignaturesStaled['payload']): SignaturesStaled {
  return { name: SIGNATURES_STALED, subjectId: payload.applicationId, payload };
}

export function signatureGiven(
  { id, leadOrganisationId }: Application,
  by: Pick<SignatureGiven['payload'], 'partnerId' | 'organisationId' | 'act'>,
): SignatureGiven {
  const payload = { applicationId: id, leadOrganisationId, ...by };
  return { name: SIGNATURE_GIVEN, subjectId: id, payload };
}

/** What a second wave sent back came again, under the same reference, with a new receipt. */
export type ApplicationResubmitted = DomainEvent<
  typeof APPLICATION_RESUBMITTED,
  { readonly applicationId: string; readonly reference: string; readonly funderId: string }
>;

export function applicationResubmitted(
  { id, funderId }: Application,
  reference: string,
): ApplicationResubmitted {
  const payload = { applicationId: id, reference, funderId };
  return { name: APPLICATION_RESUBMITTED, subjectId: id, payload };
}

export function applicationSubmitted(
  { id, callId, consortiumId, leadOrganisationId, funderId }: Application,
  reference: string,
  opened: { readonly wasSealed?: true } = {},
): ApplicationSubmitted {
  return {
    name: APPLICATION_SUBMITTED,
    subjectId: id,
    payload: {
      applicationId: id,
      reference,
      callId,
      consortiumId,
      leadOrganisationId,
      funderId,
      ...opened,
    },
  };
}

/** Tell it with the application as it was before. */
export function applicationWithdrawn(
  application: Application,
  isSealed: boolean,
): ApplicationWithdrawn {
  const { id, callId, consortiumId, leadOrganisationId, funderId, status } = application;
  const wasSubmitted = status !== 'draft' && !isSealed;
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

/** Handed in to a call whose files are sealed: nobody but its partners is told what it is. */
export type ApplicationSealed = DomainEvent<
  typeof APPLICATION_SEALED,
  { readonly applicationId: string }
>;

/** A consortium may come later than its call closes. */
export type LateAccepted = DomainEvent<
  typeof LATE_ACCEPTED,
  {
    readonly consortiumId: string;
    readonly callId: string;
    readonly leadOrganisationId: string;
    readonly funderId: string;
    readonly closesAt: string;
  }
>;

export function applicationSealed(applicationId: string): ApplicationSealed {
  return { name: APPLICATION_SEALED, subjectId: applicationId, payload: { applicationId } };
}

export function lateAccepted(
  { id: consortiumId, callId, leadOrganisationId }: Consortium,
  { funderId, closesAt }: { readonly funderId: string; readonly closesAt: Date },
): LateAccepted {
  const until = closesAt.toISOString();
  const payload = { consortiumId, callId, leadOrganisationId, funderId, closesAt: until };
  return { name: LATE_ACCEPTED, subjectId: consortiumId, payload };
}
