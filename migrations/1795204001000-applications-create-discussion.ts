import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a consortium says to itself while it writes: comments on questions, who is on which section,
 * and who is asked to answer it.
 *
 * Kind: expand (adds only). Locks: none on existing tables; foreign keys take SHARE ROW EXCLUSIVE on
 * applications for a moment.
 * Only candidates see these rows: never the funder, submitted or not. Comments are added, never
 * changed. Presence is worth nothing after a crash, and is not logged.
 */
export class ApplicationsCreateDiscussion1795204001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [IS_CANDIDATE, THREAD, ...COMMENT, ...PRESENCE, ASSIGNMENT])
      await db.query(statement);
    for (const table of ['comment_thread', 'comment', 'presence', 'section_assignment'])
      await keepToCandidates(db, table);
    await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON applications.comment FROM tablee_app`);
    await db.query(`REVOKE DELETE, TRUNCATE ON applications.comment_thread FROM tablee_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE applications.section_assignment, applications.presence, applications.comment,
        applications.comment_thread`);
    await db.query(`DROP FUNCTION applications.is_candidate(uuid)`);
  }
}

/** Whether the actor stands for a partner of the application: what row-level security asks. */
const IS_CANDIDATE = `
  CREATE FUNCTION applications.is_candidate(application uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT 1 FROM applications.party p
      WHERE p.application_id = application AND p.capacity IN ('lead', 'partner')
        AND p.organisation_id = ANY (platform.actor_organisation_ids()))
  $$`;

const THREAD = `
  CREATE TABLE applications.comment_thread (
    id             uuid        NOT NULL CONSTRAINT comment_thread_pk PRIMARY KEY,
    application_id uuid        NOT NULL,
    section_code   text        NOT NULL,
    field_code     text,
    status         text        NOT NULL,
    version        integer     NOT NULL,
    opened_at      timestamptz NOT NULL,
    resolved_at    timestamptz,
    resolved_by    uuid,
    CONSTRAINT comment_thread_has_a_known_status CHECK (status IN ('open', 'resolved')),
    CONSTRAINT comment_thread_version_is_positive CHECK (version > 0),
    CONSTRAINT resolved_comment_thread_says_when CHECK (
      (status = 'resolved') = (resolved_at IS NOT NULL)),
    CONSTRAINT comment_thread_is_on_a_section FOREIGN KEY (application_id, section_code)
      REFERENCES applications.section_answer (application_id, code) ON DELETE RESTRICT
  )`;

const COMMENT = [
  `CREATE INDEX comment_threads_of_an_application
     ON applications.comment_thread (application_id, opened_at, id)`,
  `CREATE TABLE applications.comment (
     id                     uuid        NOT NULL CONSTRAINT comment_pk PRIMARY KEY,
     thread_id              uuid        NOT NULL,
     application_id         uuid        NOT NULL,
     author_id              uuid        NOT NULL,
     author_organisation_id uuid        NOT NULL,
     text                   text        NOT NULL,
     mentions               uuid[]      NOT NULL,
     written_at             timestamptz NOT NULL,
     CONSTRAINT comment_is_in_a_thread FOREIGN KEY (thread_id)
       REFERENCES applications.comment_thread (id) ON DELETE RESTRICT,
     CONSTRAINT comment_is_of_an_organisation FOREIGN KEY (author_organisation_id)
       REFERENCES organisations.organisation (id) ON DELETE RESTRICT
   )`,
  `CREATE INDEX comments_of_a_thread ON applications.comment (thread_id, written_at, id)`,
];

/** Where each person was last seen writing: one row each, made over at every sign of life. */
const PRESENCE = [
  `CREATE UNLOGGED TABLE applications.presence (
     application_id  uuid        NOT NULL,
     person_id       uuid        NOT NULL,
     organisation_id uuid        NOT NULL,
     section_code    text,
     field_code      text,
     seen_at         timestamptz NOT NULL,
     CONSTRAINT presence_pk PRIMARY KEY (application_id, person_id)
   ) WITH (fillfactor = 50)`,
];

const ASSIGNMENT = `
  CREATE TABLE applications.section_assignment (
    application_id uuid        NOT NULL,
    section_code   text        NOT NULL,
    partner_id     uuid        NOT NULL,
    person_id      uuid,
    due_on         date,
    note           text,
    version        integer     NOT NULL,
    assigned_at    timestamptz NOT NULL,
    assigned_by    uuid        NOT NULL,
    CONSTRAINT section_assignment_pk PRIMARY KEY (application_id, section_code),
    CONSTRAINT section_assignment_version_is_positive CHECK (version > 0),
    CONSTRAINT section_assignment_is_of_a_section FOREIGN KEY (application_id, section_code)
      REFERENCES applications.section_answer (application_id, code) ON DELETE RESTRICT,
    CONSTRAINT section_assignment_is_to_a_partner FOREIGN KEY (application_id, partner_id)
      REFERENCES applications.partner (application_id, partner_id) ON DELETE CASCADE
  )`;

async function keepToCandidates(db: QueryRunner, table: string): Promise<void> {
  const mayRead = `(SELECT platform.actor_is_system()) OR applications.is_candidate(application_id)`;
  await db.query(`
    ALTER TABLE applications.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE applications.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_for_candidates ON applications.${table}
      USING (${mayRead}) WITH CHECK (${mayRead})`);
}
