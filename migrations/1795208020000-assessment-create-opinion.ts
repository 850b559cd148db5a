import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is kept from judging an application is kept from what others think of it. */
const SEEN = `((SELECT platform.actor_is_system())
    OR funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]))
  AND EXISTS (SELECT 1 FROM assessment.assessment s WHERE s.application_id = opinion.application_id)`;

/**
 * Two-level appraisal: what a cell thinks, then the body that consolidates.
 *
 * Kind: expand (adds only; safe while the previous version runs). Locks: none on existing tables.
 */
export class AssessmentCreateOpinion1795208020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE assessment.opinion (
        id             uuid        NOT NULL CONSTRAINT opinion_pk PRIMARY KEY,
        application_id uuid        NOT NULL,
        funder_id      uuid        NOT NULL,
        level          integer     NOT NULL,
        body           text        NOT NULL,
        stance         text        NOT NULL,
        text           text        NOT NULL,
        given_by       uuid        NOT NULL,
        given_at       timestamptz NOT NULL,
        CONSTRAINT one_opinion_per_level UNIQUE (application_id, level),
        CONSTRAINT opinion_is_on_an_application FOREIGN KEY (application_id)
          REFERENCES applications.application (id) ON DELETE RESTRICT,
        CONSTRAINT opinion_level_is_known CHECK (level IN (1, 2)),
        CONSTRAINT opinion_stance_is_known
          CHECK (stance IN ('favourable', 'reserved', 'unfavourable'))
      )`);
    await db.query(`
      ALTER TABLE assessment.opinion ENABLE ROW LEVEL SECURITY;
      ALTER TABLE assessment.opinion FORCE ROW LEVEL SECURITY;
      CREATE POLICY opinion_is_its_funders ON assessment.opinion
        USING (${SEEN}) WITH CHECK (${SEEN});
      REVOKE UPDATE, DELETE, TRUNCATE ON assessment.opinion FROM tablee_app`);
    await db.query(`
      CREATE TRIGGER opinion_is_never_changed BEFORE UPDATE OR DELETE ON assessment.opinion
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
      CREATE TRIGGER opinions_are_never_emptied BEFORE TRUNCATE ON assessment.opinion
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE assessment.opinion`);
  }
}
