import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';

import { ConsortiumActionForbidden } from '../consortia.errors';
import { invitationDeclined } from '../consortia.events';
import { mayAnswerFor } from '../consortia.policy';
import { InvitationEntity } from '../storage/invitation.entity';

import { ConsortiumChronicle } from './consortium-chronicle';
import { ReachInvitation, type Answer } from './reach-invitation';

@Injectable()
export class DeclineInvitationService {
  constructor(
    private readonly reach: ReachInvitation,
    private readonly chronicle: ConsortiumChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says no, for the organisation that was invited, or as the reader of the mail.
   * @throws InvitationNotFound, InvitationRefused, ConsortiumActionForbidden, TransitionNotAllowed
   */
  decline(actor: Actor, answer: Answer): Promise<void> {
    return this.reach.hold(actor, answer, 'decline', async (tx, { invitation, consortium }) => {
      const { id, organisationId } = invitation;
      if (organisationId !== null && !mayAnswerFor(actor, organisationId))
        throw new ConsortiumActionForbidden();
      await this.chronicle.write(tx, {
        actor,
        action: 'consortia.invitation-declined',
        consortiumId: consortium.id,
        organisationId,
        after: { invitationId: id },
        event: invitationDeclined(invitation),
      });
      const answeredAt = this.clock();
      await tx.update(InvitationEntity, { id }, { status: 'declined', answeredAt, email: null });
    });
  }
}
