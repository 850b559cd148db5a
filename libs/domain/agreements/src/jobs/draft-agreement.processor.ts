import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import { DECISION_MADE, type ConditionsLifted, type DecisionMade } from '#domain/assessment';

import { DraftAgreementService } from '../services/draft-agreement.service';

export const DRAFT_AGREEMENT = 'agreements.draft-agreement';

/**
 * Hears that a decision was made, or that the last condition of one was lifted, and drafts the
 * agreement of a grant, once.
 */
@Processor(DRAFT_AGREEMENT, { concurrency: 4 })
export class DraftAgreementProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly draftAgreement: DraftAgreementService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<DecisionMade | ConditionsLifted>>): Promise<void> {
    const decisionId = asId<'Decision'>(data.event.payload.decisionId);
    return this.inbox.once(DRAFT_AGREEMENT, data, async (tx) => {
      if (callsForAgreement(data.event)) await this.draftAgreement.draft(tx, decisionId);
    });
  }
}

/** What is granted while conditions are awaited has no agreement before they are lifted. */
function callsForAgreement(event: DecisionMade | ConditionsLifted): boolean {
  if (event.name !== DECISION_MADE) return true;
  const { outcome, awaitsConditions } = event.payload;
  return (outcome === 'granted' || outcome === 'granted-with-conditions') && !awaitsConditions;
}
