import { randomUUID } from 'node:crypto';

import { asId } from '#kernel/ids';
import type { ApplicationId } from '#domain/applications';

import type { KeptCall } from './calls.factory';
import { aConsortium } from './consortia.factory';
import { aMember, anOrganisation, type TestSql } from './organisations.factory';

/** A grant as the API takes it, without reasons. */
export function aGrant(amount: string): object {
  return { outcome: 'granted', amount: { amount, currency: 'EUR' }, reasons: [] };
}

/** A refusal that says why on each criterion of the grid of the factories. */
export function aRefusal(): object {
  return {
    outcome: 'refused',
    reasons: [
      { criterionCode: 'cooperation', text: 'Un seul partenaire porte presque tout.' },
      { criterionCode: 'feasibility', text: 'Le calendrier ne tient pas.' },
    ],
  };
}

/** Notes as the API takes them, on the grid of the factories. */
export function aReview(cooperation = 4, feasibility = 3): object {
  const note = (criterionCode: string, points: number) => ({ criterionCode, points, comment: '' });
  return {
    notes: [note('cooperation', cooperation), note('feasibility', feasibility)],
    comment: 'Un vrai travail à plusieurs.',
  };
}

export interface KeptJudgement {
  readonly applicationId: ApplicationId;
  readonly path: string;
}

export interface JudgementFacts {
  /** In cents. */
  readonly requested?: bigint;
  readonly score?: number;
}

/**
 * An eligible application to the call, reviewed once, kept as it is given: without the hundred steps
 * that lead there. A decision may be made on its assessment, at version 2.
 */
export async function aReviewedApplication(
  sql: TestSql,
  call: KeptCall,
  { requested = 1_000_000n, score = 7_200 }: JudgementFacts = {},
): Promise<KeptJudgement> {
  const lead = await anOrganisation(sql);
  const consortium = await aConsortium(sql, call.id, lead, { status: 'locked' });
  const { personId } = await aMember(sql, call.funderId, ['reviewer']);
  const applicationId = asId<'Application'>(randomUUID());
  const assessmentId = randomUUID();
  await sql.query(
    `INSERT INTO applications.application (id, reference, title, search, call_id, revision_number,
       call_reference, call_title, consortium_id, lead_organisation_id, funder_id, chart_code,
       status, version, requested_cents, total_cents, reader_organisation_ids, created_at,
       updated_at, submitted_at)
     SELECT $1::uuid, 'T-' || ($1::uuid)::text, 'Cuisines', '', c.id, 1, c.reference, '{}', $2, $3, c.funder_id,
       (SELECT code FROM applications.chart LIMIT 1), 'eligible', 1, $4::bigint, $4::bigint, '{}',
       now(), now(), now()
     FROM calls.call c WHERE c.id = $5`,
    [applicationId, consortium.id, lead.id, requested.toString(), call.id],
  );
  await sql.query(
    `INSERT INTO applications.party (application_id, organisation_id, capacity, from_stage, since)
     VALUES ($1, $2, 'lead', 'draft', now()), ($1, $3, 'funder', 'submitted', now())`,
    [applicationId, lead.id, call.funderId],
  );
  await sql.query(
    `INSERT INTO assessment.assessment (id, application_id, call_id, funder_id, status, version,
       is_admissible, rules, first_score, computed_at, confirmed_at, confirmed_by)
     VALUES ($1, $2, $3, $4, 'eligible', 2, true, '[]', '{"score": 0, "terms": []}', now(), now(),
       $5)`,
    [assessmentId, applicationId, call.id, call.funderId, personId],
  );
  await sql.query(
    `INSERT INTO assessment.review (id, assessment_id, application_id, funder_id, reviewer_id, status,
       notes, comment, score_hundredths, assigned_by, assigned_at, submitted_at)
     VALUES ($1, $2, $3, $4, $5, 'submitted', '[]', '', $6, $5, now(), now())`,
    [randomUUID(), assessmentId, applicationId, call.funderId, personId, score],
  );
  return { applicationId, path: `/applications/${applicationId}` };
}
