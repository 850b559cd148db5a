import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which drafts were told that their call closes soon: once for each deadline, so that a deadline
 * that is put off is told again.
 *
 * Kind: expand (adds only). Locks: none on existing tables; the foreign key takes SHARE ROW
 * EXCLUSIVE on applications for a moment. Only the house reads it.
 */
export class ApplicationsRemindDrafts1795204005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE applications.draft_reminder (
        application_id uuid        NOT NULL,
        closes_at      timestamptz NOT NULL,
        told_at        timestamptz NOT NULL,
        CONSTRAINT draft_reminder_pk PRIMARY KEY (application_id, closes_at),
        CONSTRAINT draft_reminder_is_of_an_application FOREIGN KEY (application_id)
          REFERENCES applications.application (id) ON DELETE RESTRICT
      )`);
    const isSystem = '(SELECT platform.actor_is_system())';
    await db.query(`
      ALTER TABLE applications.draft_reminder ENABLE ROW LEVEL SECURITY;
      ALTER TABLE applications.draft_reminder FORCE ROW LEVEL SECURITY;
      CREATE POLICY draft_reminder_is_for_the_house ON applications.draft_reminder
        USING (${isSystem}) WITH CHECK (${isSystem})`);
    await db.query(
      `REVOKE UPDATE, DELETE, TRUNCATE ON applications.draft_reminder FROM tablee_app`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE applications.draft_reminder`);
  }
}
