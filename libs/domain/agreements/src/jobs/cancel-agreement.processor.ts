import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { DecisionRevoked } from '#domain/assessment';

import { CancelAgreementService } from '../services/cancel-agreement.service';

export const CANCEL_AGREEMENT = 'agreements.cancel-agreement';

/** Hears that a decision was taken back, and cancels what was drafted on it, once. */
@Processor(CANCEL_AGREEMENT, { concurrency: 4 })
export class CancelAgreementProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly cancelAgreement: CancelAgreementService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<DecisionRevoked>>): Promise<void> {
    const decisionId = asId<'Decision'>(data.event.payload.decisionId);
    return this.inbox.once(CANCEL_AGREEMENT, data, (tx) =>
      this.cancelAgreement.cancel(tx, decisionId),
    );
  }
}
