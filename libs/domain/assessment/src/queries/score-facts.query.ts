import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import { scoredCriteria, type CallId, type Criterion } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import type { TieKeys } from '../judging.types';
import type { AggregationRules, CountedReview } from '../domain/aggregation';

/** What the score of one application is added up from. */
export interface ScoreFacts extends Omit<TieKeys, 'committeeOrder'> {
  readonly applicationId: ApplicationId;
  readonly assessmentId: string;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly revisionNumber: number;
  readonly reviews: readonly CountedReview[];
  readonly awaitedReviews: number;
  readonly neededDiscussion: boolean;
}

interface RevisionRules extends Omit<AggregationRules, 'grid'> {
  readonly grid: readonly Criterion[];
  readonly callId: CallId;
  readonly number: number;
}

/** The assessments stay as they are until the transaction ends: sums of one application queue. */
const HELD = `
  SELECT s.application_id FROM assessment.assessment s
  WHERE s.application_id = ANY ($1::uuid[]) AND s.status IN ('eligible', 'decided')
  ORDER BY s.application_id FOR UPDATE`;

const FACTS = `
  SELECT a.id AS "applicationId", s.id AS "assessmentId", s.call_id AS "callId",
    s.funder_id AS "funderId", a.revision_number AS "revisionNumber",
    CASE WHEN a.total_cents > 0
      THEN least(a.requested_cents * 1000000 / a.total_cents, 1000000) ELSE 1000000 END::integer
      AS "grantRatePpm",
    EXISTS (
      SELECT FROM assessment.priority_territory t
      JOIN organisations.organisation o ON o.id = a.lead_organisation_id
      JOIN territories.territory seat ON seat.id = o.seat_territory_id
      WHERE t.call_id = s.call_id AND t.territory_id = ANY (seat.within_ids || seat.id))
      AS "isInPriorityTerritory",
    coalesce(k.needs_discussion, false) AS "neededDiscussion",
    coalesce(r.awaited, 0) AS "awaitedReviews", coalesce(r.reviews, '[]') AS reviews
  FROM assessment.assessment s
  JOIN applications.application a ON a.id = s.application_id
  LEFT JOIN assessment.score_summary k ON k.application_id = a.id
  LEFT JOIN (
    SELECT application_id,
      (count(*) FILTER (WHERE status = 'assigned'))::integer AS awaited,
      json_agg(json_build_object('score', score_hundredths, 'notes', notes,
        'eliminatingCriteria', eliminating_criteria) ORDER BY id)
        FILTER (WHERE status = 'submitted') AS reviews
    FROM assessment.review WHERE application_id = ANY ($1::uuid[]) GROUP BY application_id
  ) r ON r.application_id = a.id
  WHERE s.application_id = ANY ($1::uuid[]) AND s.status IN ('eligible', 'decided')
  ORDER BY a.id`;

const RULES = `
  SELECT call_id AS "callId", number, content->'grid' AS grid,
    (content->>'passMark')::float8 AS "passMark",
    (content#>>'{appraisal,spreadAlert}')::float8 AS "spreadAlert"
  FROM calls.call_revision WHERE call_id = ANY ($1::uuid[])`;

/** Reads for many applications what it reads for one: three statements. Ask as the system. */
@Injectable()
export class ScoreFactsQuery {
  async lock(
    tx: Tx,
    ids: readonly ApplicationId[],
  ): Promise<readonly (readonly [ScoreFacts, AggregationRules])[]> {
    const reader = readerOf(tx);
    await reader.rows(HELD, [ids]);
    const facts = await reader.rows<ScoreFacts>(FACTS, [ids]);
    const calls = [...new Set(facts.map(({ callId }) => callId))];
    const revisions = await reader.rows<RevisionRules>(RULES, [calls]);
    const byRevision = new Map(
      revisions.map(({ grid, ...rules }) => [
        keyOf(rules.callId, rules.number),
        { ...rules, grid: scoredCriteria(grid) },
      ]),
    );
    return facts.flatMap((one) => {
      const rules = byRevision.get(keyOf(one.callId, one.revisionNumber));
      return rules === undefined ? [] : [[one, rules] as const];
    });
  }
}

function keyOf(callId: CallId, number: number): string {
  return `${callId}/${number}`;
}
