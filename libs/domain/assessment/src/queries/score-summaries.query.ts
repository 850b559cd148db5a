import { Injectable } from '@nestjs/common';

import { eur } from '#kernel/money';
import type { Reader } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';

import type { ScoreSummary } from '../judging.types';
import { rankingOf } from '../domain/ranking';

type SummaryRow = Omit<ScoreSummary, 'requested' | 'rank' | 'settledBy' | 'isTied'> & {
  readonly requestedCents: string;
};

const SUMMARIES = `
  SELECT k.application_id AS "applicationId", k.call_id AS "callId", k.funder_id AS "funderId",
    a.reference, a.title, a.requested_cents AS "requestedCents",
    k.counted_reviews AS "countedReviews", k.awaited_reviews AS "awaitedReviews",
    k.mean_hundredths AS mean, k.spread_hundredths AS spread, k.min_hundredths AS min,
    k.max_hundredths AS max, k.failed_thresholds AS "failedThresholds",
    k.is_eliminated AS "isEliminated", k.needs_discussion AS "needsDiscussion",
    k.cooperation_hundredths AS cooperation,
    k.is_in_priority_territory AS "isInPriorityTerritory", k.grant_rate_ppm AS "grantRatePpm",
    k.committee_order AS "committeeOrder", k.computed_at AS "computedAt"
  FROM assessment.score_summary k JOIN applications.application a ON a.id = k.application_id
  WHERE k.call_id = $1 AND a.status <> 'withdrawn'`;

/**
 * What reviews add up to, and the ranking that follows. Row-level security leaves out what the
 * actor may not see: ranks are then counted without it, so that a gap gives nothing away.
 */
@Injectable()
export class ScoreSummaries {
  /** The applications of a call, first to last, then those without a rank. One statement. */
  async ofCall(reader: Reader, callId: CallId): Promise<readonly ScoreSummary[]> {
    const rows = await reader.rows<SummaryRow>(SUMMARIES, [callId]);
    const byId = new Map<string, SummaryRow>(rows.map((row) => [row.applicationId, row]));
    return rankingOf(rows).flatMap((place) => {
      const row = byId.get(place.applicationId);
      return row === undefined
        ? []
        : [{ ...summaryOf(row), ...place, applicationId: row.applicationId }];
    });
  }

  /** Null while the application is not eligible, or is kept from the actor. */
  async of(reader: Reader, callId: CallId, id: ApplicationId): Promise<ScoreSummary | null> {
    const all = await this.ofCall(reader, callId);
    return all.find(({ applicationId }) => applicationId === id) ?? null;
  }
}

function summaryOf({ requestedCents, ...row }: SummaryRow) {
  return { ...row, requested: eur(BigInt(requestedCents)) };
}
