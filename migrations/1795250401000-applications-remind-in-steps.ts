import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts are told again as their deadline comes nearer, and so is what came back to be completed:
 * once for each deadline and step.
 *
 * Kind: expand; what was told before was told two days ahead. Locks: ACCESS EXCLUSIVE on
 * `draft_reminder`, which only the house reads.
 */
export class ApplicationsRemindInSteps1795250401000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE applications.draft_reminder
        ADD COLUMN ahead_hours integer NOT NULL DEFAULT 48,
        DROP CONSTRAINT draft_reminder_pk,
        ADD CONSTRAINT draft_reminder_pk PRIMARY KEY (application_id, closes_at, ahead_hours);
      ALTER TABLE applications.draft_reminder ALTER COLUMN ahead_hours DROP DEFAULT`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM applications.draft_reminder a USING applications.draft_reminder b
        WHERE a.application_id = b.application_id AND a.closes_at = b.closes_at
          AND a.ahead_hours < b.ahead_hours;
      ALTER TABLE applications.draft_reminder
        DROP CONSTRAINT draft_reminder_pk, DROP COLUMN ahead_hours,
        ADD CONSTRAINT draft_reminder_pk PRIMARY KEY (application_id, closes_at)`);
  }
}
