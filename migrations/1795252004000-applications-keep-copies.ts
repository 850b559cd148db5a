import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';

/**
 * The copy of each submission as a file to keep, in each language; made by the worker.
 *
 * Kind: expand (adds only). Locks: none on existing tables; the foreign keys take SHARE ROW
 * EXCLUSIVE on submissions and files for a moment.
 */
export class ApplicationsKeepCopies1795252004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE applications.submission_copy (
        application_id uuid        NOT NULL,
        number         integer     NOT NULL,
        language       text        NOT NULL,
        file_id        uuid        NOT NULL,
        made_at        timestamptz NOT NULL,
        CONSTRAINT submission_copy_pk PRIMARY KEY (application_id, number, language),
        CONSTRAINT submission_copy_has_a_known_language CHECK (language IN ('fr', 'en')),
        CONSTRAINT submission_copy_is_of_a_submission FOREIGN KEY (application_id, number)
          REFERENCES applications.submission (application_id, number) ON DELETE RESTRICT,
        CONSTRAINT submission_copy_is_a_file FOREIGN KEY (file_id)
          REFERENCES platform.file (id) ON DELETE RESTRICT
      );
      ALTER TABLE applications.submission_copy ENABLE ROW LEVEL SECURITY;
      ALTER TABLE applications.submission_copy FORCE ROW LEVEL SECURITY;
      CREATE POLICY submission_copy_follows_its_application ON applications.submission_copy
        FOR SELECT USING (${IS_SYSTEM} OR EXISTS (
          SELECT FROM applications.application a WHERE a.id = application_id));
      CREATE POLICY submission_copy_is_made_by_the_house ON applications.submission_copy
        FOR INSERT WITH CHECK (${IS_SYSTEM});
      REVOKE UPDATE, DELETE, TRUNCATE ON applications.submission_copy FROM tablee_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE applications.submission_copy');
  }
}
