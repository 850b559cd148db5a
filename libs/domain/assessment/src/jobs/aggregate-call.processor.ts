import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { readerOf } from '#platform/database';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { ApplicationId } from '#domain/applications';

import type { RankingAsked } from '../judging.events';
import { AggregateScoresService } from '../services/aggregate-scores.service';

export const AGGREGATE_CALL = 'assessment.aggregate-call';

const JUDGED = `
  SELECT application_id AS id FROM assessment.assessment
  WHERE call_id = $1 AND status IN ('eligible', 'decided') ORDER BY application_id`;

/** One statement takes so many applications at once: beyond, its text and its locks grow large. */
const BATCH = 500;

/** Adds up again all the scores of a call. */
@Processor(AGGREGATE_CALL)
export class AggregateCallProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly aggregateScores: AggregateScoresService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<RankingAsked>>): Promise<void> {
    const callId = asId<'Call'>(data.event.payload.callId);
    return this.inbox.once(AGGREGATE_CALL, data, async (tx) => {
      const judged = await readerOf(tx).rows<{ id: ApplicationId }>(JUDGED, [callId]);
      for (let from = 0; from < judged.length; from += BATCH) {
        const ids = judged.slice(from, from + BATCH).map(({ id }) => id);
        await this.aggregateScores.aggregate(tx, ids);
      }
    });
  }
}
