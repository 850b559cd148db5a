import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const INSTRUCTING = '(SELECT assessment.actor_instructing_ids())::uuid[]';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';

/**
 * How fragile those who apply are, beside how strongly they cooperate: confidential, so in a table
 * of its own, which neither candidates nor those who only review can read.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class AssessmentCreateRiskReading1795207004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE assessment.risk_reading (
        application_id  uuid        NOT NULL CONSTRAINT risk_reading_pk PRIMARY KEY,
        call_id         uuid        NOT NULL,
        funder_id       uuid        NOT NULL,
        fragility_class text,
        cooperation     text        NOT NULL,
        organisations   jsonb       NOT NULL,
        read_at         timestamptz NOT NULL,
        CONSTRAINT fragility_class_is_known CHECK (fragility_class IN ('A', 'B', 'C', 'D')),
        CONSTRAINT cooperation_strength_is_known
          CHECK (cooperation IN ('strong', 'fair', 'weak')),
        CONSTRAINT risk_reading_is_of_an_application FOREIGN KEY (application_id)
          REFERENCES applications.application (id) ON DELETE RESTRICT
      )`);
    await db.query(`CREATE INDEX risk_readings_by_call ON assessment.risk_reading (call_id)`);
    await db.query(`ALTER TABLE assessment.risk_reading ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE assessment.risk_reading FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY risk_reading_is_for_those_who_instruct ON assessment.risk_reading
        USING (${IS_SYSTEM} OR funder_id = ANY (${INSTRUCTING}))
        WITH CHECK (${IS_SYSTEM} OR funder_id = ANY (${MINE}))`);
    await db.query(`
      CREATE POLICY risk_reading_is_kept_from_the_recused ON assessment.risk_reading
        AS RESTRICTIVE FOR SELECT USING (${IS_SYSTEM}
          OR application_id <> ALL ((SELECT assessment.actor_recused_ids())::uuid[]))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE assessment.risk_reading`);
  }
}
