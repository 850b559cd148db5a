import type { DomainEvent } from '#platform/outbox';

import type { Agreement } from './agreements.types';

export const AGREEMENT_DRAFTED = 'agreements.agreement-drafted.v1';
export const AGREEMENT_SIGNED = 'agreements.agreement-signed.v1';
export const AGREEMENT_IN_FORCE = 'agreements.agreement-in-force.v1';
export const AGREEMENT_CANCELLED = 'agreements.agreement-cancelled.v1';
export const AMENDMENT_PROPOSED = 'agreements.amendment-proposed.v1';
export const AGREEMENT_AMENDED = 'agreements.agreement-amended.v1';
export const REVISION_REFUSED = 'agreements.revision-refused.v1';
export const REVISION_WITHDRAWN = 'agreements.revision-withdrawn.v1';

interface AgreementFacts {
  readonly [key: string]: string;
  readonly agreementId: string;
  readonly applicationId: string;
  readonly funderId: string;
}

/** Ready to be signed by every party. */
export type AgreementDrafted = DomainEvent<typeof AGREEMENT_DRAFTED, AgreementFacts>;

/** One party signed; others are awaited, or the agreement comes into force in the same instant. */
export type AgreementSigned = DomainEvent<
  typeof AGREEMENT_SIGNED,
  AgreementFacts & { readonly organisationId: string }
>;

/** Every party has signed. */
export type AgreementInForce = DomainEvent<typeof AGREEMENT_IN_FORCE, AgreementFacts>;

/** Drafted on a decision that was taken back since: nobody signs it any more. */
export type AgreementCancelled = DomainEvent<typeof AGREEMENT_CANCELLED, AgreementFacts>;

/** A revision waits for the signatures of those who stay, who join and who leave. */
export type AmendmentProposed = DomainEvent<typeof AMENDMENT_PROPOSED, RevisionFacts>;

/** Every party has signed an amendment: it is in force, and the revision before is superseded. */
export type AgreementAmended = DomainEvent<typeof AGREEMENT_AMENDED, RevisionFacts>;

/** A party has refused a revision: what was in force before stays so. */
export type RevisionRefused = DomainEvent<
  typeof REVISION_REFUSED,
  RevisionFacts & { readonly organisationId: string }
>;

/** Who proposed a revision took it back. */
export type RevisionWithdrawn = DomainEvent<typeof REVISION_WITHDRAWN, RevisionFacts>;

type RevisionFacts = AgreementFacts & { readonly number: string };

type Told = Pick<Agreement, 'id' | 'applicationId' | 'funderId'>;

export function agreementDrafted(agreement: Told): AgreementDrafted {
  return { name: AGREEMENT_DRAFTED, subjectId: agreement.id, payload: factsOf(agreement) };
}

export function agreementSigned(agreement: Told, organisationId: string): AgreementSigned {
  const payload = { ...factsOf(agreement), organisationId };
  return { name: AGREEMENT_SIGNED, subjectId: agreement.id, payload };
}

export function agreementInForce(agreement: Told): AgreementInForce {
  return { name: AGREEMENT_IN_FORCE, subjectId: agreement.id, payload: factsOf(agreement) };
}

export function agreementCancelled(agreement: Told): AgreementCancelled {
  return { name: AGREEMENT_CANCELLED, subjectId: agreement.id, payload: factsOf(agreement) };
}

export function amendmentProposed(agreement: Told, number: number): AmendmentProposed {
  return { name: AMENDMENT_PROPOSED, subjectId: agreement.id, payload: at(agreement, number) };
}

export function agreementAmended(agreement: Told, number: number): AgreementAmended {
  return { name: AGREEMENT_AMENDED, subjectId: agreement.id, payload: at(agreement, number) };
}

export function revisionRefused(
  agreement: Told,
  number: number,
  organisationId: string,
): RevisionRefused {
  const payload = { ...at(agreement, number), organisationId };
  return { name: REVISION_REFUSED, subjectId: agreement.id, payload };
}

export function revisionWithdrawn(agreement: Told, number: number): RevisionWithdrawn {
  return { name: REVISION_WITHDRAWN, subjectId: agreement.id, payload: at(agreement, number) };
}

function at(agreement: Told, number: number) {
  return { ...factsOf(agreement), number: String(number) };
}

function factsOf({ id, applicationId, funderId }: Told) {
  return { agreementId: id, applicationId, funderId };
}
