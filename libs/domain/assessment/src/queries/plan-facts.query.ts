import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import type { Reader } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';

import type { PlannedApplication, PlannedReviewer } from '../domain/review-plan';

import { ConflictsQuery } from './conflicts.query';

export interface PlanFacts {
  readonly applications: readonly PlannedApplication[];
  readonly reviewers: readonly PlannedReviewer[];
}

/** What the plan is made of; null: all that there are. */
export interface PlanScope {
  readonly callId: CallId;
  readonly applicationIds: readonly ApplicationId[] | null;
  readonly reviewerIds: readonly PersonId[] | null;
}

const APPLICATIONS = `
  SELECT s.application_id AS "applicationId", v.content->'themes' AS themes,
    ARRAY(SELECT DISTINCT place.id
      FROM consortia.partner p
      JOIN organisations.organisation o ON o.id = p.organisation_id
      JOIN territories.territory t ON t.id = o.seat_territory_id
      CROSS JOIN LATERAL unnest(t.within_ids || t.id) AS place (id)
      WHERE p.consortium_id = a.consortium_id AND p.left_at IS NULL ORDER BY 1) AS "territoryIds",
    ARRAY(SELECT r.reviewer_id FROM assessment.review r
      WHERE r.application_id = a.id ORDER BY 1) AS "takenBy",
    (SELECT count(*)::integer FROM assessment.review r WHERE r.application_id = a.id
      AND r.status IN ('assigned', 'submitted')) AS reviews
  FROM assessment.assessment s
  JOIN applications.application a ON a.id = s.application_id
  JOIN calls.call_revision v ON v.call_id = a.call_id AND v.number = a.revision_number
  WHERE s.call_id = $1 AND s.status = 'eligible' AND a.status <> 'withdrawn'
    AND ($2::uuid[] IS NULL OR s.application_id = ANY ($2::uuid[]))
  ORDER BY s.application_id`;

const REVIEWERS = `
  SELECT m.person_id AS "personId", coalesce(f.themes, '{}') AS themes,
    coalesce(f.territory_ids, '{}') AS "territoryIds", f.max_open_reviews AS "maxOpenReviews",
    (SELECT count(*)::integer FROM assessment.review r WHERE r.reviewer_id = m.person_id
      AND r.funder_id = c.funder_id AND r.status = 'assigned') AS "openReviews",
    ARRAY(SELECT k.application_id FROM assessment.recusal k
      WHERE k.person_id = m.person_id AND k.call_id = c.id) AS "recusedFrom"
  FROM calls.call c
  JOIN identity.membership m ON m.organisation_id = c.funder_id AND m.ended_at IS NULL
    AND m.roles @> ARRAY['reviewer']
  LEFT JOIN assessment.reviewer_profile f
    ON f.person_id = m.person_id AND f.funder_id = c.funder_id
  WHERE c.id = $1 AND ($2::uuid[] IS NULL OR m.person_id = ANY ($2::uuid[]))
  ORDER BY m.person_id`;

/** Three statements, however many applications and reviewers. Ask as the system. */
@Injectable()
export class PlanFactsQuery {
  constructor(
    private readonly conflicts: ConflictsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(reader: Reader, { callId, applicationIds, reviewerIds }: PlanScope): Promise<PlanFacts> {
    const applications = await reader.rows<PlannedApplication & { applicationId: ApplicationId }>(
      APPLICATIONS,
      [callId, applicationIds],
    );
    const reviewers = await reader.rows<PlannedReviewer & { personId: PersonId }>(REVIEWERS, [
      callId,
      reviewerIds,
    ]);
    const found = await this.conflicts.find(reader, {
      applicationIds: applications.map(({ applicationId }) => applicationId),
      personIds: reviewers.map(({ personId }) => personId),
      at: this.clock(),
    });
    const conflictsOf = (id: string) =>
      found.filter(({ personId }) => personId === id).map((one) => one.applicationId);
    return {
      applications,
      reviewers: reviewers.map((one) => ({
        ...one,
        recusedFrom: [...one.recusedFrom, ...conflictsOf(one.personId)],
      })),
    };
  }
}
