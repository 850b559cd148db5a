import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const IS_FUNDER = 'funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])';

/**
 * How applications arrive: late by a named exception, sealed until the files of a call are opened and
 * at one of the intakes of a rolling call.
 *
 * Kind: expand (adds only). Locks: ACCESS EXCLUSIVE on application for the time of adding two
 * columns with constant defaults.
 * Personal data: `late_exception.given_by`, `call_opening.opened_by`, identifiers, as long as the
 * proof must hold.
 */
export class ApplicationsArrive1795206001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await db.query(statement);
    await shield(
      db,
      'late_exception',
      `${IS_SYSTEM} OR ${IS_FUNDER} OR EXISTS (
      SELECT FROM consortia.consortium c WHERE c.id = consortium_id)`,
    );
    await shield(db, 'call_opening', `${IS_SYSTEM} OR ${IS_FUNDER}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE applications.call_opening, applications.late_exception`);
    await db.query(`
      ALTER TABLE applications.application DROP COLUMN is_sealed, DROP COLUMN intake_code`);
  }
}

const STATEMENTS = [
  `ALTER TABLE applications.application
    ADD COLUMN is_sealed boolean NOT NULL DEFAULT false,
    ADD COLUMN intake_code text`,
  `CREATE INDEX sealed_applications_of_a_call
    ON applications.application (call_id, submitted_at) WHERE is_sealed`,
  `CREATE TABLE applications.late_exception (
    id            uuid        NOT NULL CONSTRAINT late_exception_pk PRIMARY KEY,
    call_id       uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    funder_id     uuid        NOT NULL,
    closes_at     timestamptz NOT NULL,
    reason        text        NOT NULL,
    given_at      timestamptz NOT NULL,
    given_by      uuid        NOT NULL,
    CONSTRAINT late_exception_is_to_a_call FOREIGN KEY (call_id)
      REFERENCES calls.call (id) ON DELETE RESTRICT,
    CONSTRAINT late_exception_is_for_a_consortium FOREIGN KEY (consortium_id)
      REFERENCES consortia.consortium (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX late_exceptions_of_a_consortium
    ON applications.late_exception (consortium_id, closes_at)`,
  `CREATE TABLE applications.call_opening (
    call_id   uuid        NOT NULL CONSTRAINT call_opening_pk PRIMARY KEY,
    funder_id uuid        NOT NULL,
    files     integer     NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by uuid        NOT NULL,
    CONSTRAINT opening_counts_its_files CHECK (files >= 0),
    CONSTRAINT opening_is_of_a_call FOREIGN KEY (call_id)
      REFERENCES calls.call (id) ON DELETE RESTRICT
  )`,
];

/** Acts of the funder: added, never changed. */
async function shield(db: QueryRunner, table: string, seen: string): Promise<void> {
  await db.query(`
    CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE OR DELETE ON applications.${table}
      FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
    CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON applications.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
    REVOKE UPDATE, DELETE, TRUNCATE ON applications.${table} FROM tablee_app;
    ALTER TABLE applications.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE applications.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_seen_by_whom_it_concerns ON applications.${table}
      FOR SELECT USING (${seen});
    CREATE POLICY ${table}_is_made_by_the_funder ON applications.${table}
      FOR INSERT WITH CHECK (${IS_SYSTEM} OR ${IS_FUNDER})`);
}
