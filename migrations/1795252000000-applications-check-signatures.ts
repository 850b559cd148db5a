import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Until which change the signatures of an application were looked at, and which acts of signing no
 * longer held then: their partners are told once.
 *
 * Kind: expand (adds only). Locks: none on existing tables; the foreign key takes SHARE ROW
 * EXCLUSIVE on applications for a moment. Only the house reads it.
 */
export class ApplicationsCheckSignatures1795252000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE applications.signature_check (
        application_id uuid        NOT NULL,
        changed_at     timestamptz NOT NULL,
        stale_acts     text[]      NOT NULL,
        CONSTRAINT signature_check_pk PRIMARY KEY (application_id),
        CONSTRAINT signature_check_is_of_an_application FOREIGN KEY (application_id)
          REFERENCES applications.application (id) ON DELETE RESTRICT
      )`);
    const isSystem = '(SELECT platform.actor_is_system())';
    await db.query(`
      ALTER TABLE applications.signature_check ENABLE ROW LEVEL SECURITY;
      ALTER TABLE applications.signature_check FORCE ROW LEVEL SECURITY;
      CREATE POLICY signature_check_is_for_the_house ON applications.signature_check
        USING (${isSystem}) WITH CHECK (${isSystem})`);
    await db.query(`REVOKE DELETE, TRUNCATE ON applications.signature_check FROM tablee_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE applications.signature_check`);
  }
}
