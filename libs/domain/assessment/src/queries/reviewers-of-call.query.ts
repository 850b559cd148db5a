import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';

import { severityOf, type GivenScore, type Severity } from '../domain/severity';

import { CallDesk } from './call-desk.query';

/** One who reviews for a call: what they know, have done, and are bound to. */
export interface ReviewerRow {
  readonly personId: PersonId;
  readonly name: string;
  readonly themes: readonly string[];
  readonly territoryIds: readonly string[];
  readonly maxOpenReviews: number | null;
  readonly assigned: number;
  readonly submitted: number;
  readonly declined: number;
  readonly recused: number;
  readonly interests: readonly { readonly kind: string; readonly organisation: string }[];
}

export type ReviewerPage = ReviewerRow & { readonly severity: Severity | null };

const count = (status: string) =>
  `(count(*) FILTER (WHERE r.status = '${status}'))::integer AS ${status}`;

const REVIEWERS = `
  SELECT p.id AS "personId", p.given_name || ' ' || p.family_name AS name,
    coalesce(f.themes, '{}') AS themes, coalesce(f.territory_ids, '{}') AS "territoryIds",
    f.max_open_reviews AS "maxOpenReviews",
    ${['assigned', 'submitted', 'declined', 'recused'].map(count).join(', ')},
    coalesce((SELECT json_agg(json_build_object('kind', i.kind,
        'organisation', coalesce(o.name, i.siren)) ORDER BY i.began_on DESC, i.id)
      FROM assessment.interest i LEFT JOIN organisations.organisation o ON o.id = i.organisation_id
      WHERE i.person_id = p.id AND i.ended_on IS NULL), '[]') AS interests
  FROM calls.call c
  JOIN identity.membership m ON m.organisation_id = c.funder_id AND m.ended_at IS NULL
    AND m.roles @> ARRAY['reviewer']
  JOIN identity.person p ON p.id = m.person_id
  LEFT JOIN assessment.reviewer_profile f
    ON f.person_id = p.id AND f.funder_id = c.funder_id
  LEFT JOIN assessment.review r ON r.reviewer_id = p.id AND r.call_id = c.id
  WHERE c.id = $1
  GROUP BY p.id, f.person_id, f.funder_id ORDER BY p.family_name, p.given_name, p.id`;

const CALIBRATION = `
  SELECT reviewer_id AS "reviewerId", application_id AS "applicationId", score_hundredths AS score
  FROM assessment.review WHERE call_id = $1 AND is_calibration AND status = 'submitted'
    AND score_hundredths IS NOT NULL`;

/** Who reviews for a call, how far they are, and how severe on the files that all reviewed. */
@Injectable()
export class ReviewersOfCallQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: CallDesk,
  ) {}

  /** @throws CallNotFound, AssessmentActionForbidden */
  of(actor: Actor, callId: CallId): Promise<readonly ReviewerPage[]> {
    return this.transactions.read(actor, async (reader) => {
      await this.desk.findToInstruct(reader, actor, callId);
      const rows = await reader.rows<ReviewerRow>(REVIEWERS, [callId]);
      const given = await reader.rows<GivenScore>(CALIBRATION, [callId]);
      return rows.map((row) => ({ ...row, severity: severityOf(row.personId, given) }));
    });
  }
}
