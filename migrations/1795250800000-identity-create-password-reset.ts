import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';

/**
 * Who asked for another password, and the hash of what the mail then proves. An address that no
 * account has leaves the same row: only the mail is missing.
 *
 * Kind: expand. Locks: none on existing tables.
 * Personal data: the address that was typed and the shortened address of the caller (to limit how
 * often is asked), a day after the link has expired.
 */
export class IdentityCreatePasswordReset1795250800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE identity.password_reset (
        id         uuid        NOT NULL CONSTRAINT password_reset_pk PRIMARY KEY,
        email      text        NOT NULL,
        ip_prefix  text,
        token_hash bytea       NOT NULL,
        asked_at   timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at    timestamptz,
        CONSTRAINT one_password_reset_per_token UNIQUE (token_hash),
        CONSTRAINT password_reset_token_is_hashed CHECK (octet_length(token_hash) = 32),
        CONSTRAINT password_reset_email_is_in_lower_case CHECK (email = lower(email)),
        CONSTRAINT password_reset_expires_after_it_is_asked CHECK (expires_at > asked_at)
      )`);
    await db.query(
      `CREATE INDEX password_resets_by_email ON identity.password_reset (email, asked_at)`,
    );
    await db.query(
      `CREATE INDEX password_resets_by_place ON identity.password_reset (ip_prefix, asked_at)`,
    );
    await db.query(
      `CREATE INDEX password_resets_by_expiry ON identity.password_reset (expires_at)`,
    );
    await db.query(`ALTER TABLE identity.password_reset ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE identity.password_reset FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY password_reset_is_for_the_system ON identity.password_reset
        USING (${IS_SYSTEM}) WITH CHECK (${IS_SYSTEM})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE identity.password_reset`);
  }
}
