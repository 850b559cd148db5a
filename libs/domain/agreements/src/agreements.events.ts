import type { DomainEvent } from '#platform/outbox';

import type { Agreement } from './agreements.types';

export const AGREEMENT_DRAFTED = 'agreements.agreement-drafted.v1';
export const AGREEMENT_SIGNED = 'agreements.agreement-signed.v1';
export const AGREEMENT_IN_FORCE = 'agreements.agreement-in-force.v1';
export const AGREEMENT_CANCELLED = 'agreements.agreement-cancelled.v1';

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

function factsOf({ id, applicationId, funderId }: Told) {
  return { agreementId: id, applicationId, funderId };
}
