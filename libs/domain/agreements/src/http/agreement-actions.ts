import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';

import { canShowConsortiumAgreement, canSignFor, proposerOf } from '../agreements.policy';
import type { AgreementPage } from '../queries/agreements.query';

/** What the caller may do with an agreement, for some party. */
export function actionsOn(actor: Actor, page: AgreementPage): readonly string[] {
  if (page.status === 'cancelled') return [];
  const funderId = asId<'Organisation'>(page.funderId);
  const leadOrganisationId = asId<'Organisation'>(page.leadOrganisationId);
  const roles = { funderId, leadOrganisationId };
  const isOpen = page.openRevisionNumber !== null;
  const isAwaited = (page.openParties ?? []).some(
    ({ organisationId, capacity, signedAt }) =>
      signedAt === null && canSignFor(actor, { organisationId: asId(organisationId), capacity }),
  );
  const proposerId = proposerOf(actor, roles);
  return [
    ...(isAwaited ? ['sign', 'refuse'] : []),
    ...(proposerId !== null && !isOpen ? ['amend'] : []),
    ...(isOpen && proposerId === page.openProposerId ? ['withdraw'] : []),
    ...(canShowConsortiumAgreement(actor, roles) && page.isConsortiumAgreementRequired
      ? ['attach-consortium-agreement']
      : []),
  ];
}
