import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sealed files open by themselves at the instant that their call says: nobody opened them then.
 *
 * Kind: expand. Locks: ACCESS EXCLUSIVE on `call_opening` for an instant.
 */
export class ApplicationsOpenOnSchedule1795251001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE applications.call_opening ALTER COLUMN opened_by DROP NOT NULL');
  }

  /** Refused by the database once files have opened by themselves: who opened them cannot be said. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE applications.call_opening ALTER COLUMN opened_by SET NOT NULL');
  }
}
