import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';
const BY_ITS_FUNDER = `${IS_SYSTEM} OR funder_id = ANY (${MINE})`;

/**
 * What a person concluded on admissibility, rule by rule, as the parties of the application read it.
 *
 * Kind: expand and fill (adds a table; one row for each assessment that was confirmed).
 * Locks: none on existing tables.
 */
export class AssessmentCreateAdmissibilityRuling1795207005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE assessment.admissibility_ruling (
        application_id uuid        NOT NULL CONSTRAINT admissibility_ruling_pk PRIMARY KEY,
        funder_id      uuid        NOT NULL,
        outcome        text        NOT NULL,
        reason         text,
        rules          jsonb       NOT NULL,
        ruled_at       timestamptz NOT NULL,
        CONSTRAINT ruling_outcome_is_known CHECK (outcome IN ('eligible', 'ineligible')),
        CONSTRAINT ruling_is_on_an_application FOREIGN KEY (application_id)
          REFERENCES applications.application (id) ON DELETE RESTRICT
      )`);
    await db.query(`ALTER TABLE assessment.admissibility_ruling ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE assessment.admissibility_ruling FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY ruling_is_read_by_the_parties ON assessment.admissibility_ruling
        USING (${IS_SYSTEM}
          OR EXISTS (SELECT FROM applications.application a WHERE a.id = application_id))
        WITH CHECK (${BY_ITS_FUNDER})`);
    await db.query(`SELECT set_config('tablee.actor_kind', 'system', true)`);
    await db.query(`
      INSERT INTO assessment.admissibility_ruling (application_id, funder_id, outcome, reason, rules,
        ruled_at)
      SELECT application_id, funder_id,
        CASE WHEN status = 'ineligible' THEN 'ineligible' ELSE 'eligible' END, reason,
        coalesce((SELECT jsonb_agg(r || jsonb_build_object('overruledBecause',
            CASE WHEN status <> 'ineligible' AND NOT (r->>'isMet')::boolean THEN reason END))
          FROM jsonb_array_elements(rules) AS r), '[]'), confirmed_at
      FROM assessment.assessment WHERE confirmed_at IS NOT NULL`);
    await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON assessment.admissibility_ruling
      FROM tablee_app`);
    await db.query(`
      CREATE TRIGGER ruling_is_never_changed BEFORE UPDATE OR DELETE
        ON assessment.admissibility_ruling
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`);
    await db.query(`
      CREATE TRIGGER rulings_are_never_emptied BEFORE TRUNCATE ON assessment.admissibility_ruling
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE assessment.admissibility_ruling`);
  }
}
