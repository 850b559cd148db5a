import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { ApplicationId } from '#domain/applications';

import { scoresDiverged } from '../judging.events';
import { aggregate } from '../domain/aggregation';
import { ScoreFactsQuery } from '../queries/score-facts.query';

/** Keeps the vote of the committee: reviews do not undo it. */
const KEEP = `
  INSERT INTO assessment.score_summary (application_id, call_id, funder_id, counted_reviews,
    awaited_reviews, mean_hundredths, spread_hundredths, min_hundredths, max_hundredths,
    failed_thresholds, is_eliminated, needs_discussion, cooperation_hundredths,
    is_in_priority_territory, grant_rate_ppm, computed_at)
  SELECT "applicationId", "callId", "funderId", "countedReviews", "awaitedReviews", mean, spread,
    min, max, "failedThresholds", "isEliminated", "needsDiscussion", cooperation,
    "isInPriorityTerritory", "grantRatePpm", $2
  FROM json_to_recordset($1::json) AS one ("applicationId" uuid, "callId" uuid, "funderId" uuid,
    "countedReviews" integer, "awaitedReviews" integer, mean integer, spread integer, min integer,
    max integer, "failedThresholds" jsonb, "isEliminated" boolean, "needsDiscussion" boolean,
    cooperation integer, "isInPriorityTerritory" boolean, "grantRatePpm" integer)
  ON CONFLICT (application_id) DO UPDATE SET
    counted_reviews = excluded.counted_reviews, awaited_reviews = excluded.awaited_reviews,
    mean_hundredths = excluded.mean_hundredths, spread_hundredths = excluded.spread_hundredths,
    min_hundredths = excluded.min_hundredths, max_hundredths = excluded.max_hundredths,
    failed_thresholds = excluded.failed_thresholds, is_eliminated = excluded.is_eliminated,
    needs_discussion = excluded.needs_discussion,
    cooperation_hundredths = excluded.cooperation_hundredths,
    is_in_priority_territory = excluded.is_in_priority_territory,
    grant_rate_ppm = excluded.grant_rate_ppm, computed_at = excluded.computed_at`;

/** What a worker does when a review is handed in, declined, or no longer counts. */
@Injectable()
export class AggregateScoresService {
  constructor(
    private readonly facts: ScoreFactsQuery,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds up the reviews of these applications as they are now: as often as it is asked, the same.
   * Four statements, however many applications. Officers hear of scores that come to diverge.
   */
  async aggregate(tx: Tx, ids: readonly ApplicationId[]): Promise<void> {
    const facts = await this.facts.lock(tx, ids);
    const summaries = facts.map(([{ reviews, ...one }, rules]) => ({
      ...one,
      ...aggregate(reviews, rules),
    }));
    await tx.query(KEEP, [JSON.stringify(summaries), this.clock()]);
    for (const one of summaries) {
      if (one.needsDiscussion && !one.neededDiscussion)
        await this.outbox.publish(tx, scoresDiverged(one));
    }
  }
}
