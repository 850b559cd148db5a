import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An agreement whose decision is taken back is cancelled, and another may follow.
 *
 * Kind: expand. Locks: `agreement` for an instant, while its rules are replaced by wider ones.
 */
export class AgreementsCancelDrafts1795208001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE agreements.agreement
        DROP CONSTRAINT one_agreement_per_application,
        DROP CONSTRAINT agreement_status_is_known,
        ADD CONSTRAINT agreement_status_is_known
          CHECK (status IN ('drafted', 'in-force', 'cancelled'))`);
    await db.query(`
      CREATE UNIQUE INDEX one_live_agreement_per_application
        ON agreements.agreement (application_id) WHERE status <> 'cancelled'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX agreements.one_live_agreement_per_application`);
    await db.query(`
      ALTER TABLE agreements.agreement
        DROP CONSTRAINT agreement_status_is_known,
        ADD CONSTRAINT agreement_status_is_known CHECK (status IN ('drafted', 'in-force')),
        ADD CONSTRAINT one_agreement_per_application UNIQUE (application_id)`);
  }
}
