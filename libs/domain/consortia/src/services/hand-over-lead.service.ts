import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Tx } from '#platform/database';

import {
  ConsortiumActionForbidden,
  HandoverAlreadyOffered,
  HandoverNotFound,
  HandoverRefused,
} from '../consortia.errors';
import { leadChanged, leadOffered } from '../consortia.events';
import { mayAcceptFor } from '../consortia.policy';
import type { Consortium, ConsortiumId, PartnerId } from '../consortia.types';
import { CONSORTIUM_LIFECYCLE } from '../domain/consortium-life';
import type { FormerRole, HandoverId, HandoverStatus } from '../governance.types';
import { LeadHandoverEntity } from '../storage/lead-handover.entity';

import { ConsortiumDesk } from './consortium-desk';
import { PassLead } from './pass-lead';
import { signatoryOf } from './signatory';

export interface NewHandover {
  readonly consortiumId: ConsortiumId;
  /** Who is to lead. */
  readonly partnerId: PartnerId;
  /** What the lead becomes. */
  readonly formerRole: FormerRole;
  readonly reason: string;
}

export type HandoverAnswer = Exclude<HandoverStatus, 'offered'>;

@Injectable()
export class HandOverLeadService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ConsortiumDesk,
    private readonly passLead: PassLead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Offers the lead to another partner, which leads only once it accepts.
   * @throws ConsortiumNotFound, ConsortiumActionForbidden, TransitionNotAllowed, HandoverRefused,
   * HandoverAlreadyOffered
   */
  offer(actor: Actor, handover: NewHandover): Promise<HandoverId> {
    const { consortiumId, partnerId, ...terms } = handover;
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.desk.lock(tx, consortiumId);
      const { leadOrganisationId, partners, status } = consortium;
      if (!mayAcceptFor(actor, leadOrganisationId)) throw new ConsortiumActionForbidden();
      CONSORTIUM_LIFECYCLE.after(status, 'hand-over-lead');
      const heir = partners.find(({ id }) => id === partnerId);
      if (heir === undefined || heir.role === 'lead')
        throw new HandoverRefused([refusal('heir-not-another-partner', '/partnerId')]);
      const open = { consortiumId, status: 'offered' as const };
      if (await tx.existsBy(LeadHandoverEntity, open)) throw new HandoverAlreadyOffered();

      const offeredAt = this.clock();
      const id = newId<'LeadHandover'>(offeredAt);
      await tx.insert(LeadHandoverEntity, {
        ...terms,
        ...open,
        id,
        fromOrganisationId: leadOrganisationId,
        toOrganisationId: heir.organisationId,
        toPartnerId: partnerId,
        offeredAt,
        offeredBy: signatoryOf(actor),
      });
      await this.desk.write(tx, {
        actor,
        action: 'consortia.lead-offered',
        consortiumId,
        organisationId: leadOrganisationId,
        after: { handoverId: id, ...handover },
        event: leadOffered(consortium, heir.organisationId),
      });
      return id;
    });
  }

  /**
   * Accepts or declines, for who was offered; withdraws, for the lead. By accepting, the one becomes
   * the lead and the other what the offer says, in one transaction; the history keeps both.
   * @throws ConsortiumNotFound, HandoverNotFound, ConsortiumActionForbidden, TransitionNotAllowed,
   * HandoverRefused
   */
  answer(
    actor: Actor,
    at: { readonly consortiumId: ConsortiumId; readonly handoverId: HandoverId },
    answer: HandoverAnswer,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.desk.lock(tx, at.consortiumId);
      const handover = await openHandover(tx, at);
      const { fromOrganisationId, toOrganisationId } = handover;
      const by = answer === 'withdrawn' ? fromOrganisationId : toOrganisationId;
      if (!mayAcceptFor(actor, by)) throw new ConsortiumActionForbidden();
      CONSORTIUM_LIFECYCLE.after(consortium.status, 'hand-over-lead');

      const answered = { status: answer, answeredAt: this.clock(), answeredBy: signatoryOf(actor) };
      await tx.update(LeadHandoverEntity, { id: handover.id }, answered);
      if (answer === 'accepted') await this.passLead.pass(consortium, handover);
      await this.tell(tx, actor, consortium, { handover, answer, by });
    });
  }

  private tell(
    tx: Tx,
    actor: Actor,
    consortium: Consortium,
    { handover, answer, by }: Answered,
  ): Promise<void> {
    const { id: handoverId, fromOrganisationId, toOrganisationId } = handover;
    return this.desk.write(tx, {
      actor,
      action: `consortia.lead-${answer}`,
      consortiumId: consortium.id,
      organisationId: by,
      after: { handoverId, fromOrganisationId, toOrganisationId },
      ...(answer === 'accepted' ? { event: leadChanged(consortium, toOrganisationId) } : {}),
    });
  }
}

interface Answered {
  readonly handover: LeadHandoverEntity;
  readonly answer: HandoverAnswer;
  readonly by: LeadHandoverEntity['toOrganisationId'];
}

/** @throws HandoverNotFound also once it is answered */
async function openHandover(
  tx: Tx,
  {
    consortiumId,
    handoverId,
  }: { readonly consortiumId: ConsortiumId; readonly handoverId: HandoverId },
): Promise<LeadHandoverEntity> {
  const where = { id: handoverId, consortiumId, status: 'offered' as const };
  const handover = await tx.findOneBy(LeadHandoverEntity, where);
  if (handover === null) throw new HandoverNotFound();
  return handover;
}
