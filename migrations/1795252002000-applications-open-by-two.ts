import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const IS_FUNDER = 'funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])';

/**
 * Two people of the funder open the files of a sealed call, one after the other, and the minutes
 * keep what was there: the references, their arrival, their hash.
 *
 * Kind: expand. Locks: ACCESS EXCLUSIVE on `call_opening` for the time of adding columns.
 * Personal data: `opening_request.asked_by`, `call_opening.asked_by`, identifiers, as long as the
 * proof must hold.
 */
export class ApplicationsOpenByTwo1795252002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE applications.call_opening
        ADD COLUMN asked_at timestamptz,
        ADD COLUMN asked_by uuid,
        ADD COLUMN listed jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT opening_is_of_two_people CHECK (asked_by <> opened_by);
      ALTER TABLE applications.call_opening ALTER COLUMN listed DROP DEFAULT`);
    await db.query(`
      CREATE TABLE applications.opening_request (
        call_id   uuid        NOT NULL,
        funder_id uuid        NOT NULL,
        asked_at  timestamptz NOT NULL,
        asked_by  uuid        NOT NULL,
        CONSTRAINT opening_request_pk PRIMARY KEY (call_id),
        CONSTRAINT opening_request_is_of_a_call FOREIGN KEY (call_id)
          REFERENCES calls.call (id) ON DELETE RESTRICT
      );
      ALTER TABLE applications.opening_request ENABLE ROW LEVEL SECURITY;
      ALTER TABLE applications.opening_request FORCE ROW LEVEL SECURITY;
      CREATE POLICY opening_request_is_of_the_funder ON applications.opening_request
        USING (${IS_SYSTEM} OR ${IS_FUNDER}) WITH CHECK (${IS_SYSTEM} OR ${IS_FUNDER});
      REVOKE DELETE, TRUNCATE ON applications.opening_request FROM tablee_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE applications.opening_request');
    await db.query(`
      ALTER TABLE applications.call_opening
        DROP CONSTRAINT opening_is_of_two_people,
        DROP COLUMN asked_at, DROP COLUMN asked_by, DROP COLUMN listed`);
  }
}
