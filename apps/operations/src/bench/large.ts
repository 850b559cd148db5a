import { randomUUID } from 'node:crypto';

import type { Client } from 'pg';

import { localDay } from '../demo/days';
import { A_GRANT } from '../demo/legal-route';

import { PUBLIC_URL } from './operations';

/** The largest that is promised: 40 partners, 40 lines in each of 5 years; 1 000 files, 5 reviews each. */
const LARGE = {
  partners: 40,
  linesPerPartner: 200,
  years: 5,
  judged: 1_000,
  reviewers: 5,
} as const;

/** What is measured alone, each once at a time. */
export interface LargeGround {
  /** The draft of forty partners. */
  readonly applicationId: string;
  /** The call whose reviews are added up. */
  readonly callId: string;
}

interface Api {
  readonly url: string;
  readonly cookie: string;
}

/**
 * A call with every rule, published through the API; the draft and the reviews that answer it,
 * filled by SQL. The signed-in person is an officer of the funder and writes for the lead.
 */
export async function fillLarge(db: Client, api: Api, funderId: string): Promise<LargeGround> {
  await db.query(`UPDATE organisations.organisation SET college = 'funder' WHERE id = $1`, [
    funderId,
  ]);
  await db.query(`UPDATE identity.membership SET roles = roles || ARRAY['representative']`);
  const callId = await publishCall(api, funderId);
  const applicationId = await startDraft(api, db, callId);
  await db.query(`SET session_replication_role = replica`);
  await fillBudgets(db, applicationId, funderId);
  await fillReviews(db, callId);
  await db.query(`SET session_replication_role = origin`);
  await db.query('ANALYZE');
  return { applicationId, callId };
}

async function publishCall(api: Api, funderId: string): Promise<string> {
  const draft = await send(api, '/calls', {
    funderId,
    templateCode: 'ptce',
    referenceCode: 'LARGE',
    legalRoute: A_GRANT,
    territoryIds: ['departement-26'],
    opensAtLocal: localDay(-2, '09:00'),
    closesAtLocal: localDay(30, '12:00'),
  });
  return (await send(api, `/calls/${draft.id}/publish`, undefined, draft.version)).id;
}

async function startDraft(api: Api, db: Client, callId: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT id FROM organisations.organisation WHERE siren = '000000002'`,
  );
  const consortium = await send(api, '/consortia', {
    callId,
    leadOrganisationId: rows[0]?.id,
    name: 'Quarante à table',
  });
  return (await send(api, '/applications', { consortiumId: consortium.id })).id;
}

async function fillBudgets(db: Client, applicationId: string, funderId: string): Promise<void> {
  await db.query(
    `INSERT INTO consortia.partner (id, consortium_id, organisation_id, name, role, college, joined_at)
     SELECT gen_random_uuid(), a.consortium_id, o.id, o.name, 'funded-partner', o.college, now()
     FROM applications.application a
     JOIN organisations.organisation o
       ON o.siren BETWEEN '000000100' AND lpad((98 + $2::int)::text, 9, '0')
     WHERE a.id = $1`,
    [applicationId, LARGE.partners],
  );
  await db.query(
    `INSERT INTO applications.partner (id, application_id, partner_id, organisation_id, role,
       college, joined_at, version, requested_cents, total_cents, updated_at)
     SELECT gen_random_uuid(), a.id, p.id, p.organisation_id, p.role, p.college, now(), 1, 0, 0, now()
     FROM applications.application a JOIN consortia.partner p ON p.consortium_id = a.consortium_id
     WHERE a.id = $1 AND p.role <> 'lead'`,
    [applicationId],
  );
  await db.query(
    `INSERT INTO applications.budget_line (application_id, partner_id, position, chart_code,
       account_code, amount_cents, funder_id, is_secured, year, label)
     SELECT p.application_id, p.partner_id, n, 'cerfa-12156-06',
       CASE WHEN n % 2 = 0 THEN '64' ELSE '74-private' END, 100000,
       CASE WHEN n % 2 = 0 THEN NULL ELSE $2::uuid END, false, 1 + n % $3::int, 'Ligne ' || n
     FROM applications.partner p, generate_series(0, $4::int - 1) n WHERE p.application_id = $1`,
    [applicationId, funderId, LARGE.years, LARGE.linesPerPartner],
  );
}

/** Eligible applications, each judged by five; scores from 40 to 100. */
async function fillReviews(db: Client, callId: string): Promise<void> {
  await db.query(
    `CREATE TEMPORARY TABLE judged AS
     SELECT gen_random_uuid() AS id, gen_random_uuid() AS assessment_id, n
     FROM generate_series(1, ${LARGE.judged}) n`,
  );
  await db.query(
    `INSERT INTO applications.application (id, reference, title, search, call_id, revision_number,
       call_reference, call_title, consortium_id, lead_organisation_id, funder_id, chart_code,
       status, version, requested_cents, total_cents, reader_organisation_ids, created_at,
       updated_at, submitted_at)
     SELECT j.id, c.reference || '-' || lpad(n::text, 4, '0'), 'Projet ' || n, '', c.id, 1,
       c.reference, c.content -> 'title', j.id, c.funder_id, c.funder_id, 'cerfa-12156-06',
       'eligible', 1, 100 * n, 200000, ARRAY[c.funder_id], now(), now(), now()
     FROM judged j, calls.call c WHERE c.id = $1`,
    [callId],
  );
  await db.query(
    `INSERT INTO assessment.assessment (id, application_id, call_id, funder_id, status, version,
       is_admissible, rules, first_score, computed_at, confirmed_at, confirmed_by)
     SELECT j.assessment_id, j.id, c.id, c.funder_id, 'eligible', 2, true, '[]',
       '{"score": 0, "terms": []}', now(), now(), gen_random_uuid()
     FROM judged j, calls.call c WHERE c.id = $1`,
    [callId],
  );
  await db.query(
    `INSERT INTO assessment.review (id, assessment_id, application_id, funder_id, reviewer_id,
       status, notes, comment, score_hundredths, assigned_by, assigned_at, submitted_at, call_id,
       revision_number, application_reference)
     SELECT gen_random_uuid(), j.assessment_id, j.id, c.funder_id, gen_random_uuid(), 'submitted',
       json_build_array(json_build_object('criterionCode', 'cooperation', 'points', r % 6)), '',
       4000 + (n * 7 + r * 13) % 6000, gen_random_uuid(), now(), now(), c.id, 1,
       c.reference || '-' || lpad(n::text, 4, '0')
     FROM judged j, calls.call c, generate_series(1, ${LARGE.reviewers}) r WHERE c.id = $1`,
    [callId],
  );
}

interface Written {
  readonly id: string;
  readonly version: number;
}

async function send(api: Api, path: string, body?: object, version?: number): Promise<Written> {
  const response = await fetch(`${api.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      cookie: api.cookie,
      origin: PUBLIC_URL,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body ?? {}),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Written;
}
