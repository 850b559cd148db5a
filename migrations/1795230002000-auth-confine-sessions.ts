import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session may be confined to the one thing that the link of a mail opened it for.
 *
 * Kind: expand. Locks: ACCESS EXCLUSIVE on auth.session, briefly.
 */
export class AuthConfineSessions1795230002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE auth.session ADD COLUMN scopes text[],
        ADD CONSTRAINT confined_session_says_to_what CHECK (cardinality(scopes) > 0)`);
  }

  /** A session that was confined must not become one that is not. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM auth.session WHERE scopes IS NOT NULL`);
    await db.query(`ALTER TABLE auth.session DROP COLUMN scopes`);
  }
}
