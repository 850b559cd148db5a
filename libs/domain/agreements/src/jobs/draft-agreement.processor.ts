import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { DecisionMade } from '#domain/assessment';

import { DraftAgreementService } from '../services/draft-agreement.service';

export const DRAFT_AGREEMENT = 'agreements.draft-agreement';

/** Hears that a decision was made, and drafts the agreement of a grant, once. */
@Processor(DRAFT_AGREEMENT, { concurrency: 4 })
export class DraftAgreementProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly draftAgreement: DraftAgreementService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<DecisionMade>>): Promise<void> {
    const { decisionId, outcome } = data.event.payload;
    return this.inbox.once(DRAFT_AGREEMENT, data, async (tx) => {
      if (outcome === 'granted') await this.draftAgreement.draft(tx, asId<'Decision'>(decisionId));
    });
  }
}
