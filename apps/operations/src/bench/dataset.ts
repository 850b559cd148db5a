import { randomUUID } from 'node:crypto';

import type { Client } from 'pg';

/** How much there is: 100 000 applications, of which some have their whole file. */
export const SIZE = {
  organisations: 2_000,
  calls: 200,
  applications: 100_000,
  files: 2_000,
  partnersPerFile: 8,
  linesPerFile: 60,
  drafts: 64,
} as const;

export interface Dataset {
  readonly funderId: string;
  /** The call whose applications the list shows. */
  readonly callId: string;
  /** Applications with eight partners and sixty budget lines. */
  readonly fileIds: readonly string[];
  /** Drafts to write in, one for each connection. */
  readonly draftIds: readonly string[];
}

const CONTENT = JSON.stringify({
  title: { fr: 'Coopérer pour la transition', en: 'Cooperate for transition' },
  sections: [1, 2, 3, 4, 5, 6].map((number) => ({
    code: `section-${number}`,
    label: { fr: `Rubrique ${number}`, en: `Section ${number}` },
    help: { fr: '', en: '' },
    fields: [
      {
        code: 'answer',
        label: { fr: 'Réponse', en: 'Answer' },
        help: { fr: '', en: '' },
        type: 'text',
        concept: 'hidden',
        full: 'mandatory',
        maxLength: 4000,
      },
    ],
  })),
});

/**
 * Fills a migrated database by SQL, as its administrator: constraints hold, triggers that only copy
 * are replayed at the end. The `writer` is made a contributor of every lead.
 */
export async function fill(db: Client, writerId: string): Promise<Dataset> {
  const funderId = randomUUID();
  await db.query(`SET session_replication_role = replica`);
  await fillOrganisations(db, funderId, writerId);
  await fillCalls(db, funderId);
  await fillApplications(db, funderId);
  await fillFiles(db);
  await db.query(`SET session_replication_role = origin`);
  await db.query('ANALYZE');
  return {
    funderId,
    callId: await one(db, `SELECT id FROM calls.call ORDER BY id LIMIT 1`),
    fileIds: await ids(db, `SELECT DISTINCT application_id AS id FROM applications.partner`),
    draftIds: await ids(
      db,
      `SELECT DISTINCT a.id FROM applications.application a
       JOIN applications.section_answer s ON s.application_id = a.id WHERE a.status = 'draft'`,
    ),
  };
}

async function fillOrganisations(db: Client, funderId: string, writerId: string): Promise<void> {
  await db.query(
    `INSERT INTO organisations.organisation (id, name, search, legal_form, actor_family, college,
       siren, is_ess, version, registered_at, updated_at)
     SELECT CASE WHEN n = 1 THEN $1::uuid ELSE gen_random_uuid() END, 'Organisation ' || n,
       'organisation ' || n, 'association', 'association', 'ess-organisation',
       lpad(n::text, 9, '0'), true, 1, now(), now()
     FROM generate_series(1, $2::int) n`,
    [funderId, SIZE.organisations],
  );
  await db.query(
    `INSERT INTO identity.membership (id, person_id, organisation_id, roles, since, version)
     SELECT gen_random_uuid(), $1, id, ARRAY['officer', 'contributor'], now(), 1
     FROM organisations.organisation WHERE siren <= '000000003'`,
    [writerId],
  );
}

async function fillCalls(db: Client, funderId: string): Promise<void> {
  await db.query(
    `INSERT INTO calls.call (id, reference, funder_id, funder_name, status, version,
       revision_number, content, title_key, kind, themes, territory_ids, opens_at, closes_at,
       created_at, updated_at, published_at, search)
     SELECT gen_random_uuid(), '2026-BENCH-' || lpad(n::text, 4, '0'), $1, 'Organisation 1',
       'published', 2, 1, $2::jsonb, 'call ' || n, 'cooperative-call', ARRAY['mobility'],
       ARRAY['region-84'], now() - interval '30 days', now() + interval '30 days', now(), now(),
       now(), to_tsvector('simple', 'call ' || n)
     FROM generate_series(1, $3::int) n`,
    [funderId, CONTENT, SIZE.calls],
  );
  await db.query(
    `INSERT INTO calls.call_revision
       (call_id, number, funder_id, content, opens_at, closes_at, changes, published_at)
     SELECT id, 1, funder_id, content, opens_at, closes_at, '{}', published_at FROM calls.call`,
  );
}

/** Seventy in a hundred are submitted; the drafts to write in belong to the second organisation. */
async function fillApplications(db: Client, funderId: string): Promise<void> {
  await db.query(
    `INSERT INTO applications.application (id, reference, title, search, call_id, revision_number,
       call_reference, call_title, consortium_id, lead_organisation_id, funder_id, chart_code,
       status, version, requested_cents, total_cents, reader_organisation_ids, created_at,
       updated_at, submitted_at)
     SELECT gen_random_uuid(), CASE WHEN is_draft THEN NULL ELSE c.reference || '-' || n END,
       'Projet de territoire ' || n, 'projet de territoire ' || n, c.id, 1, c.reference,
       c.content->'title', gen_random_uuid(), o.id, $1, 'cerfa-12156-06',
       CASE WHEN is_draft THEN 'draft'
         ELSE (ARRAY['submitted', 'eligible', 'granted'])[1 + n % 3] END,
       1, 1000000 + (n * 7919 % 9000000), 20000000,
       CASE WHEN is_draft THEN ARRAY[o.id] ELSE ARRAY[$1, o.id] END, now() - n * interval '1 minute', now(),
       CASE WHEN is_draft THEN NULL ELSE now() - n * interval '20 seconds' END
     FROM (SELECT n, n % 10 >= 7 AS is_draft FROM generate_series(1, $2::int) n) numbers
     JOIN (SELECT *, row_number() OVER (ORDER BY id) AS r FROM calls.call) c
       ON c.r = 1 + n % $3::int
     JOIN organisations.organisation o
       ON o.siren = lpad((CASE WHEN is_draft AND n <= 1000 THEN 2 ELSE 4 + n % $4::int END)::text, 9, '0')`,
    [funderId, SIZE.applications, SIZE.calls, SIZE.organisations - 4],
  );
}

/** Whole files: answers, partners and lines, for the latest submitted and for the drafts. */
async function fillFiles(db: Client): Promise<void> {
  await db.query(`
    CREATE TEMPORARY TABLE file AS
      (SELECT id, status FROM applications.application WHERE status <> 'draft'
        ORDER BY submitted_at DESC LIMIT ${SIZE.files})
      UNION ALL
      (SELECT a.id, status FROM applications.application a
        JOIN organisations.organisation o ON o.id = a.lead_organisation_id
        WHERE status = 'draft' AND o.siren = '000000002' ORDER BY a.id LIMIT ${SIZE.drafts})`);
  await db.query(`
    INSERT INTO applications.section_answer (id, application_id, code, answers, version, updated_at)
    SELECT gen_random_uuid(), file.id, 'section-' || n, jsonb_build_object('answer', repeat('Une réponse de territoire. ', 40)), 1, now()
    FROM file, generate_series(1, 6) n`);
  await db.query(`
    INSERT INTO applications.partner (id, application_id, partner_id, organisation_id, role, college,
      joined_at, version, requested_cents, total_cents, updated_at)
    SELECT gen_random_uuid(), file.id, gen_random_uuid(), o.id,
      CASE WHEN n = 1 THEN 'lead' ELSE 'funded-partner' END, 'ess-organisation', now(), 1,
      1000000, 2000000, now()
    FROM file, generate_series(1, ${SIZE.partnersPerFile}) n
    JOIN organisations.organisation o ON o.siren = lpad((10 + n)::text, 9, '0')
    WHERE file.status <> 'draft'`);
  await db.query(`
    INSERT INTO applications.budget_line
      (application_id, partner_id, position, chart_code, account_code, amount_cents, is_secured)
    SELECT p.application_id, p.partner_id, n, 'cerfa-12156-06',
      (ARRAY['60', '61', '62', '64', '74-region', '70', 'own', '75'])[n], n * 10000, false
    FROM applications.partner p,
      generate_series(1, CASE WHEN p.role = 'lead' THEN 4 ELSE ${SIZE.linesPerFile / SIZE.partnersPerFile + 0.5} END::int) n`);
  await db.query(`
    INSERT INTO applications.party (application_id, organisation_id, capacity, from_stage, since)
    SELECT application_id, organisation_id, CASE WHEN role = 'lead' THEN 'lead' ELSE 'partner' END,
      'draft', now()
    FROM applications.partner
    UNION ALL
    SELECT a.id, a.lead_organisation_id, 'lead', 'draft', now()
    FROM applications.application a JOIN file ON file.id = a.id WHERE a.status = 'draft'`);
}

async function ids(db: Client, sql: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(sql);
  return rows.map(({ id }) => id);
}

async function one(db: Client, sql: string): Promise<string> {
  return (await ids(db, sql))[0] ?? '';
}
