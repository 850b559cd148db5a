import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import { ConsortiumActionForbidden, InvitationAlreadyOpen } from '../consortia.errors';
import { partnerInvited } from '../consortia.events';
import { mayLeadFor } from '../consortia.policy';
import type { ConsortiumId, Invitation } from '../consortia.types';
import { CONSORTIUM_LIFECYCLE } from '../domain/consortium-life';
import { ConsortiumDirectory } from '../queries/consortium-directory.query';
import { InvitationEntity } from '../storage/invitation.entity';

import { ConsortiumChronicle } from './consortium-chronicle';
import { InvitationTerms, type NewInvitation } from './invitation-terms';

/** Makes room for another: one that nobody answered in time no longer counts as open. */
const EXPIRE_EARLIER = `
  UPDATE consortia.invitation SET status = 'expired', answered_at = $4, email = NULL
  WHERE consortium_id = $1 AND status = 'pending' AND expires_at <= $4
    AND (organisation_id = $2 OR email = $3)`;

@Injectable()
export class InvitePartnerService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly consortia: ConsortiumDirectory,
    private readonly terms: InvitationTerms,
    private readonly chronicle: ConsortiumChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
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

      const invitedAt = this.clock();
      const mark = { id: newId<'Invitation'>(invitedAt), invitedAt };
      const invitation = await this.terms.settle(readerOf(tx), consortium, invited, mark);
      await keep(tx, invitation);
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

/** @throws InvitationAlreadyOpen */
async function keep(tx: Tx, invitation: InvitationEntity): Promise<void> {
  const { consortiumId, organisationId, email, invitedAt } = invitation;
  await tx.query(EXPIRE_EARLIER, [consortiumId, organisationId, email, invitedAt]);
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(InvitationEntity)
    .values(invitation)
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  if ((raw as readonly unknown[]).length === 0) throw new InvitationAlreadyOpen();
}
