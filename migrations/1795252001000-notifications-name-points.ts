import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was told of a deadline before what is left to do was named: there is nothing to name.
 *
 * Kind: expand. Locks: ACCESS EXCLUSIVE on `message` while row-level security is not forced.
 */
export class NotificationsNamePoints1795252001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE notifications.message NO FORCE ROW LEVEL SECURITY');
    await db.query(`
      UPDATE notifications.message SET params = params || '{"pointsFr": "", "pointsEn": ""}'
      WHERE kind IN ('draft-closing', 'completion-closing') AND NOT params ? 'pointsFr'`);
    await db.query('ALTER TABLE notifications.message FORCE ROW LEVEL SECURITY');
  }

  /** What is not read takes no room: the words before leave it aside. */
  async down(): Promise<void> {}
}
