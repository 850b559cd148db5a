import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const IS_OF_THE_FUNDER = 'funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])';
const IS_THEIRS = 'asked_by = (SELECT platform.actor_id())';

/**
 * A closed call may be declared void; calls can be found by mode, instrument and funder; and people
 * ask questions, whose answers everyone reads.
 *
 * Kind: expand. The columns are drawn from `content`, as `kind` is, and filled for what is there.
 * Locks: `calls.call`, while it is rewritten. A question is seen by its asker and by the funder, and
 * by everyone once it is answered.
 */
export class CallsEndAndAsk1795201000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await addColumns(db);
    await allowVoid(db);
    await createQuestion(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE calls.question`);
    await db.query(`ALTER TABLE calls.call DROP COLUMN mode, DROP COLUMN instruments,
      DROP COLUMN funder_ids, DROP COLUMN voided_at, DROP COLUMN void_reason`);
  }
}

async function addColumns(db: QueryRunner): Promise<void> {
  await db.query(`ALTER TABLE calls.call
    ADD COLUMN mode text NOT NULL DEFAULT 'competitive',
    ADD COLUMN instruments text[] NOT NULL DEFAULT '{grant}',
    ADD COLUMN funder_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN voided_at timestamptz,
    ADD COLUMN void_reason jsonb`);
  await db.query(`ALTER TABLE calls.call NO FORCE ROW LEVEL SECURITY`);
  await db.query(`UPDATE calls.call SET mode = content ->> 'mode', funder_ids = ARRAY[funder_id]`);
  await db.query(`ALTER TABLE calls.call FORCE ROW LEVEL SECURITY`);
  await db.query(`CREATE INDEX calls_by_any_funder ON calls.call USING gin (funder_ids)`);
}

async function allowVoid(db: QueryRunner): Promise<void> {
  await db.query(`ALTER TABLE calls.call
    DROP CONSTRAINT call_status_is_known,
    DROP CONSTRAINT closed_call_says_when,
    DROP CONSTRAINT public_call_can_be_answered,
    ADD CONSTRAINT call_status_is_known
      CHECK (status IN ('draft', 'published', 'closed', 'cancelled', 'void')),
    ADD CONSTRAINT closed_call_says_when
      CHECK ((status IN ('closed', 'void')) = (closed_at IS NOT NULL)),
    ADD CONSTRAINT public_call_can_be_answered CHECK (
      status NOT IN ('published', 'closed', 'void')
      OR num_nulls(reference, revision_number, published_at, opens_at, closes_at) = 0),
    ADD CONSTRAINT void_call_says_when_and_why CHECK (
      (status = 'void') = (voided_at IS NOT NULL)
      AND (status = 'void') = (void_reason IS NOT NULL))`);
}

async function createQuestion(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE calls.question (
      id          uuid        NOT NULL CONSTRAINT question_pk PRIMARY KEY,
      call_id     uuid        NOT NULL,
      funder_id   uuid        NOT NULL,
      asked_by    uuid        NOT NULL,
      text        text        NOT NULL,
      asked_at    timestamptz NOT NULL,
      answer      text,
      answered_by uuid,
      answered_at timestamptz,
      version     integer     NOT NULL,
      CONSTRAINT question_is_on_a_call FOREIGN KEY (call_id)
        REFERENCES calls.call (id) ON DELETE RESTRICT,
      CONSTRAINT question_version_is_positive CHECK (version > 0),
      CONSTRAINT answer_says_who_and_when CHECK (
        num_nulls(answer, answered_by, answered_at) IN (0, 3))
    )`);
  await db.query(`CREATE INDEX questions_by_call ON calls.question (call_id, asked_at, id)`);
  await db.query(`REVOKE DELETE, TRUNCATE ON calls.question FROM tablee_app`);
  await db.query(`ALTER TABLE calls.question ENABLE ROW LEVEL SECURITY`);
  await db.query(`ALTER TABLE calls.question FORCE ROW LEVEL SECURITY`);
  await db.query(`
    CREATE POLICY question_is_public_once_answered ON calls.question FOR SELECT
      USING (answer IS NOT NULL OR ${IS_SYSTEM} OR ${IS_THEIRS} OR ${IS_OF_THE_FUNDER})`);
  await db.query(`
    CREATE POLICY question_is_asked_by_oneself ON calls.question FOR INSERT
      WITH CHECK (${IS_THEIRS})`);
  await db.query(`
    CREATE POLICY question_is_answered_by_the_funder ON calls.question FOR UPDATE
      USING (${IS_SYSTEM} OR ${IS_OF_THE_FUNDER})
      WITH CHECK (${IS_SYSTEM} OR ${IS_OF_THE_FUNDER})`);
}
