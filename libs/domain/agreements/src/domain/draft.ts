import type { Money } from '#kernel/money';

import type { Instalment, Party } from '../agreements.types';

import { planInstalments, type PlannedShare } from './instalments';
import { shareGrant, type RequestedShare } from './shares';

interface Beneficiary extends RequestedShare {
  readonly organisationId: Party['organisationId'];
}

interface DraftFacts {
  readonly granted: Money;
  readonly funderId: Party['organisationId'];
  readonly leadOrganisationId: Party['organisationId'];
  /** The lead first, then the partners in the order in which they joined. */
  readonly beneficiaries: readonly Beneficiary[];
  readonly plan: readonly (PlannedShare & Pick<Instalment, 'label' | 'trigger'>)[];
}

/**
 * What an agreement says of a grant: the funder, then each beneficiary with its part, in proportion
 * to what it had asked for, and the instalments of the call's plan. The lead is a party even when
 * it asked for nothing: it answers for the project.
 * Asserts: someone asked for something, and the plan shares out the whole.
 */
export function draftTerms(facts: DraftFacts): {
  readonly parties: readonly Party[];
  readonly instalments: readonly Instalment[];
} {
  const { granted, funderId, leadOrganisationId, beneficiaries, plan } = facts;
  const zero = { ...granted, cents: 0n };
  const shares = shareGrant(granted, beneficiaries);
  const lead = shares.find(({ item }) => item.organisationId === leadOrganisationId);
  const partners = shares.filter(({ item }) => item.organisationId !== leadOrganisationId);
  return {
    parties: [
      { organisationId: funderId, capacity: 'funder', share: zero },
      { organisationId: leadOrganisationId, capacity: 'lead', share: lead?.amount ?? zero },
      ...partners.map(({ item, amount }) => ({
        organisationId: item.organisationId,
        capacity: 'partner' as const,
        share: amount,
      })),
    ],
    instalments: planInstalments(granted, plan),
  };
}
