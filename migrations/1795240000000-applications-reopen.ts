import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Applications that come back for a second wave: which sections are open again, until when, and what
 * was handed in then. What was handed in first stays, under its number.
 *
 * Kind: expand. What was sent back before is reopened as its decision said. Locks: ACCESS EXCLUSIVE
 * on submission, for the time of adding a column with a constant default and two small indexes.
 * Personal data: none.
 */
export class ApplicationsReopen1795240000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE applications.reopening`);
    await db.query(`
      ALTER TABLE applications.submission
        DROP CONSTRAINT submission_pk, DROP CONSTRAINT submission_reference_is_unique,
        DROP COLUMN number,
        ADD CONSTRAINT submission_pk PRIMARY KEY (application_id),
        ADD CONSTRAINT submission_reference_is_unique UNIQUE (reference)`);
  }
}

const SEEN = 'EXISTS (SELECT 1 FROM applications.application a WHERE a.id = application_id)';
const BY_FUNDER = `(SELECT platform.actor_is_system()) OR EXISTS (
  SELECT 1 FROM applications.application a WHERE a.id = application_id
    AND a.funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]))`;

const STATEMENTS = [
  `ALTER TABLE applications.submission ADD COLUMN number integer NOT NULL DEFAULT 1`,
  `ALTER TABLE applications.submission
    DROP CONSTRAINT submission_pk, DROP CONSTRAINT submission_reference_is_unique,
    ADD CONSTRAINT submission_pk PRIMARY KEY (application_id, number),
    ADD CONSTRAINT submission_reference_is_unique UNIQUE (reference, number),
    ADD CONSTRAINT submission_number_is_positive CHECK (number > 0)`,
  `CREATE TABLE applications.reopening (
    application_id uuid        NOT NULL CONSTRAINT reopening_pk PRIMARY KEY,
    section_codes  text[]      NOT NULL,
    reopens_until  timestamptz NOT NULL,
    reopened_at    timestamptz NOT NULL,
    CONSTRAINT reopening_names_sections CHECK (cardinality(section_codes) > 0),
    CONSTRAINT reopening_is_of_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT
  )`,
  `INSERT INTO applications.reopening (application_id, section_codes, reopens_until, reopened_at)
   SELECT d.application_id,
     ARRAY(SELECT DISTINCT c.change ->> 'sectionCode'
       FROM jsonb_array_elements(d.changes) AS c (change) ORDER BY 1),
     d.reopens_until, s.released_at
   FROM assessment.decision d
   JOIN assessment.decision_standing s ON s.decision_id = d.id
   WHERE d.outcome = 'second-wave' AND s.status = 'released' AND jsonb_array_length(d.changes) > 0`,
  `CREATE TRIGGER reopening_is_never_changed BEFORE UPDATE OR DELETE ON applications.reopening
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`,
  `CREATE TRIGGER reopening_is_never_emptied BEFORE TRUNCATE ON applications.reopening
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON applications.reopening FROM tablee_app`,
  `ALTER TABLE applications.reopening ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE applications.reopening FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY reopening_follows_its_application ON applications.reopening
    FOR SELECT USING (${SEEN})`,
  `CREATE POLICY reopening_is_made_by_the_funder ON applications.reopening
    FOR INSERT WITH CHECK (${BY_FUNDER})`,
];
