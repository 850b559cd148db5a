import { Injectable } from '@nestjs/common';

import type { Tx } from '#platform/database';

import { InvitationAlreadyOpen } from '../consortia.errors';
import { InvitationEntity } from '../storage/invitation.entity';

import { InvitationMail, type Letter } from './invitation-mail';

/** Makes room for another: one that nobody answered in time no longer counts as open. */
const EXPIRE_EARLIER = `
  UPDATE consortia.invitation SET status = 'expired', answered_at = $4, email = NULL
  WHERE consortium_id = $1 AND status = 'pending' AND expires_at <= $4
    AND (organisation_id = $2 OR email = $3)`;

/** Keeps an invitation, unless the same one is open, and sends what must be sent. */
@Injectable()
export class InvitationKeeper {
  constructor(private readonly mail: InvitationMail) {}

  /** @throws InvitationAlreadyOpen */
  async keep(tx: Tx, invitation: InvitationEntity, letter: Letter): Promise<void> {
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
    await this.mail.send(tx, invitation, letter);
  }
}
