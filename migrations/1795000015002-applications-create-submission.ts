import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was handed in and its proof: the text, its hash, its signature, and the keys to check it.
 *
 * Kind: expand (adds only). Locks: none on existing tables; the foreign key to calls takes SHARE ROW
 * EXCLUSIVE on it for a moment.
 * Nobody changes a submission, the owner of the table neither. The counter of a call says nothing
 * of anyone, and whoever submits raises it.
 */
export class ApplicationsCreateSubmission1795000015002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...SUBMISSION, ...PROTECTION]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE applications.submission, applications.receipt_key,
        applications.submission_counter`);
  }
}

const SUBMISSION = [
  `CREATE TABLE applications.submission_counter (
     call_id     uuid    NOT NULL CONSTRAINT submission_counter_pk PRIMARY KEY,
     last_number integer NOT NULL,
     CONSTRAINT submissions_are_counted_from_one CHECK (last_number > 0),
     CONSTRAINT submission_counter_is_of_a_call FOREIGN KEY (call_id)
       REFERENCES calls.call (id) ON DELETE RESTRICT
   )`,
  `CREATE TABLE applications.receipt_key (
     id         text        NOT NULL CONSTRAINT receipt_key_pk PRIMARY KEY,
     public_key text        NOT NULL,
     first_used_at timestamptz NOT NULL
   )`,
  `CREATE TABLE applications.submission (
     application_id uuid        NOT NULL CONSTRAINT submission_pk PRIMARY KEY,
     reference      text        NOT NULL,
     canonical      text        NOT NULL,
     sha256         text        NOT NULL,
     signature      text        NOT NULL,
     key_id         text        NOT NULL,
     received_at    timestamptz NOT NULL,
     submitted_at   timestamptz NOT NULL,
     submitter_id   uuid        NOT NULL,
     CONSTRAINT submission_reference_is_unique UNIQUE (reference),
     CONSTRAINT submission_has_a_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
     CONSTRAINT submission_is_of_an_application FOREIGN KEY (application_id)
       REFERENCES applications.application (id) ON DELETE RESTRICT,
     CONSTRAINT submission_is_signed_with_a_known_key FOREIGN KEY (key_id)
       REFERENCES applications.receipt_key (id) ON DELETE RESTRICT
   )`,
];

const PROTECTION = [
  ...['submission', 'receipt_key'].flatMap((table) => [
    `CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE OR DELETE ON applications.${table}
     FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`,
    `CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON applications.${table}
     FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON applications.${table} FROM tablee_app`,
  ]),
  `ALTER TABLE applications.submission ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE applications.submission FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY submission_follows_its_application ON applications.submission
   USING (EXISTS (SELECT 1 FROM applications.application a WHERE a.id = application_id))
   WITH CHECK (EXISTS (SELECT 1 FROM applications.application a WHERE a.id = application_id))`,
  `REVOKE DELETE, TRUNCATE ON applications.submission_counter FROM tablee_app`,
];
