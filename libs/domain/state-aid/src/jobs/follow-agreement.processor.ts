import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import {
  AGREEMENT_IN_FORCE,
  type AgreementCancelled,
  type AgreementInForce,
} from '#domain/agreements';

import { FollowAgreementService } from '../services/follow-agreement.service';

export const FOLLOW_AGREEMENT = 'state-aid.follow-agreement';

/** Hears that an agreement came into force, or was cancelled, and makes its aids follow, once. */
@Processor(FOLLOW_AGREEMENT, { concurrency: 4 })
export class FollowAgreementProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly followAgreement: FollowAgreementService,
  ) {
    super();
  }

  override process({
    data,
  }: Job<EventEnvelope<AgreementInForce | AgreementCancelled>>): Promise<void> {
    const agreementId = asId<'Agreement'>(data.event.payload.agreementId);
    return this.inbox.once(FOLLOW_AGREEMENT, data, (tx) =>
      data.event.name === AGREEMENT_IN_FORCE
        ? this.followAgreement.grant(tx, agreementId)
        : this.followAgreement.release(tx, agreementId),
    );
  }
}
