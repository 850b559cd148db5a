import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a mail that was asked for is left in one click (RFC 8058).
 *
 * Kind: expand (adds a column that may be null). Locks: ACCESS EXCLUSIVE on `mail_delivery`, for no time.
 */
export class MailLeaveLists1795262000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE platform.mail_delivery ADD COLUMN leave_url text');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE platform.mail_delivery DROP COLUMN leave_url');
  }
}
