import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';

import { ConsortiumActionForbidden } from '../consortia.errors';
import { mayLeadFor } from '../consortia.policy';
import type { InvitationId } from '../consortia.types';
import { INVITATION_LIFECYCLE } from '../domain/consortium-life';
import { statusAt } from '../domain/invitation';
import { InvitationDirectory } from '../queries/invitation-directory.query';
import { InvitationEntity } from '../storage/invitation.entity';

import { ConsortiumDesk } from './consortium-desk';

@Injectable()
export class WithdrawInvitationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly invitations: InvitationDirectory,
    private readonly desk: ConsortiumDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes back an invitation that nobody has answered: the lead may then invite again.
   * @throws InvitationNotFound, ConsortiumActionForbidden, TransitionNotAllowed
   */
  withdraw(actor: Actor, id: InvitationId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await this.invitations.find(readerOf(tx), id);
      const { consortiumId, leadOrganisationId } = seen;
      if (!mayLeadFor(actor, leadOrganisationId)) throw new ConsortiumActionForbidden();
      await this.desk.lock(tx, consortiumId);
      const invitation = await this.invitations.lock(tx, id);
      const at = this.clock();
      const status = INVITATION_LIFECYCLE.after(statusAt(invitation, at), 'withdraw');

      await tx.update(InvitationEntity, { id }, { status, answeredAt: at, email: null });
      await this.desk.write(tx, {
        actor,
        action: 'consortia.invitation-withdrawn',
        consortiumId,
        organisationId: leadOrganisationId,
        after: { invitationId: id },
      });
    });
  }
}
