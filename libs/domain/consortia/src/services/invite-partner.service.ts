import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { readerOf, TransactionRunner } from '#platform/database';

import { ConsortiumActionForbidden } from '../consortia.errors';
import { partnerInvited } from '../consortia.events';
import { mayLeadFor } from '../consortia.policy';
import type { Consortium, ConsortiumId, Invitation } from '../consortia.types';
import { CONSORTIUM_LIFECYCLE } from '../domain/consortium-life';
import { ConsortiumDirectory } from '../queries/consortium-directory.query';

import { ConsortiumChronicle } from './consortium-chronicle';
import { InvitationKeeper } from './invitation-keeper';
import { InvitationTerms, type NewInvitation } from './invitation-terms';

@Injectable()
export class InvitePartnerService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly consortia: ConsortiumDirectory,
    private readonly terms: InvitationTerms,
    private readonly keeper: InvitationKeeper,
    private readonly chronicle: ConsortiumChronicle,
  ) {}

  /**
   * Asks an organisation, or whoever has an address, to join.
   * @throws ConsortiumNotFound, ConsortiumActionForbidden, TransitionNotAllowed,
   * InvitationRefused, InvitationAlreadyOpen
   */
  invite(actor: Actor, id: ConsortiumId, invited: NewInvitation): Promise<Invitation> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.consortia.lock(tx, id);
      if (!mayLeadFor(actor, consortium.leadOrganisationId)) throw new ConsortiumActionForbidden();
      CONSORTIUM_LIFECYCLE.after(consortium.status, 'invite');

      const invitation = await this.terms.settle(readerOf(tx), consortium, invited);
      await this.keeper.keep(tx, invitation, { leadName: leadNameOf(consortium) });
      await this.chronicle.write(tx, {
        actor,
        action: 'consortia.partner-invited',
        consortiumId: id,
        organisationId: consortium.leadOrganisationId,
        after: invitation,
        event: partnerInvited(invitation),
      });
      return invitation;
    });
  }
}

function leadNameOf({ partners }: Consortium): string {
  return partners.find(({ role }) => role === 'lead')?.name ?? '';
}
