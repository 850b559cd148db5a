import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The funder, and the parties of the application; nobody who is kept from it. */
const SEEN = `(SELECT platform.actor_is_system())
  OR EXISTS (SELECT 1 FROM applications.application a WHERE a.id = appeal.application_id)`;

/**
 * Appeals against decisions, with mediation, and the time that each step has.
 *
 * Kind: expand (adds only; safe while the previous version runs). Locks: none on existing tables.
 */
export class DeliberationCreateAppeal1795208030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createTimeLimit(db);
    await createAppeal(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE deliberation.appeal; DROP TABLE deliberation.time_limit`);
  }
}

/** Legal figures are dated, with their source: a later one is another row. */
async function createTimeLimit(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE deliberation.time_limit (
      code       text    NOT NULL,
      valid_from date    NOT NULL,
      months     integer NOT NULL,
      source     text    NOT NULL,
      CONSTRAINT time_limit_pk PRIMARY KEY (code, valid_from),
      CONSTRAINT time_limit_is_positive CHECK (months > 0)
    )`);
  await db.query(`
    INSERT INTO deliberation.time_limit (code, valid_from, months, source) VALUES
      ('file-appeal', '2001-01-01', 2, 'Code de justice administrative, art. R. 421-1'),
      ('answer-appeal', '2001-01-01', 2, 'Code de justice administrative, art. R. 421-2')`);
  await db.query(
    `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON deliberation.time_limit FROM tablee_app`,
  );
}

async function createAppeal(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE deliberation.appeal (
      id               uuid        NOT NULL CONSTRAINT appeal_pk PRIMARY KEY,
      application_id   uuid        NOT NULL,
      decision_id      uuid        NOT NULL,
      call_id          uuid        NOT NULL,
      funder_id        uuid        NOT NULL,
      status           text        NOT NULL,
      version          integer     NOT NULL DEFAULT 1,
      grounds          text        NOT NULL,
      organisation_id  uuid        NOT NULL,
      filed_by         uuid        NOT NULL,
      filed_at         timestamptz NOT NULL,
      answer_due_at    timestamptz NOT NULL,
      mediator         text,
      mediation_due_at timestamptz,
      answer           text,
      answered_by      uuid,
      answered_at      timestamptz,
      CONSTRAINT appeal_is_against_a_decision FOREIGN KEY (decision_id)
        REFERENCES assessment.decision (id) ON DELETE RESTRICT,
      CONSTRAINT appeal_status_is_known
        CHECK (status IN ('filed', 'in-mediation', 'upheld', 'dismissed')),
      CONSTRAINT one_appeal_per_decision UNIQUE (decision_id),
      CONSTRAINT mediation_has_a_mediator_and_a_deadline
        CHECK ((mediator IS NULL) = (mediation_due_at IS NULL)
          AND (status <> 'in-mediation' OR mediator IS NOT NULL)),
      CONSTRAINT answered_appeal_has_words_and_a_person
        CHECK ((status IN ('upheld', 'dismissed')) = (answered_at IS NOT NULL)
          AND (answered_at IS NULL) = (answer IS NULL)
          AND (answered_at IS NULL) = (answered_by IS NULL))
    )`);
  await db.query(`CREATE INDEX appeals_by_application ON deliberation.appeal (application_id)`);
  await db.query(`
    ALTER TABLE deliberation.appeal ENABLE ROW LEVEL SECURITY;
    ALTER TABLE deliberation.appeal FORCE ROW LEVEL SECURITY;
    CREATE POLICY appeal_is_its_parties ON deliberation.appeal USING (${SEEN}) WITH CHECK (${SEEN});
    REVOKE UPDATE, DELETE, TRUNCATE ON deliberation.appeal FROM tablee_app;
    GRANT UPDATE (status, version, mediator, mediation_due_at, answer, answered_by, answered_at)
      ON deliberation.appeal TO tablee_app`);
}
