import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';

import type { AdmissibilityConfirmed } from '../assessment.events';
import type { ReviewChanged } from '../judging.events';
import { AggregateScoresService } from '../services/aggregate-scores.service';

export const AGGREGATE_SCORES = 'assessment.aggregate-scores';

/** Hears what changes the reviews of an application, and adds them up again. */
@Processor(AGGREGATE_SCORES, { concurrency: 4 })
export class AggregateScoresProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly aggregateScores: AggregateScoresService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<AdmissibilityConfirmed | ReviewChanged>>) {
    const applicationId = asId<'Application'>(data.event.payload.applicationId);
    return this.inbox.once(AGGREGATE_SCORES, data, (tx) =>
      this.aggregateScores.aggregate(tx, [applicationId]),
    );
  }
}
