import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';
/** Row-level security holds for the owner of the tables too: to fill a column, it acts as the system. */
const AS_SYSTEM = `SELECT set_config('tablee.actor_kind', 'system', true)`;
const BY_ITS_FUNDER = `${IS_SYSTEM} OR funder_id = ANY (${MINE})`;

/**
 * Reviews that are due, declined or recused, by experts from outside, and that open before the
 * file does: what their list shows is copied from the application.
 *
 * Kind: expand (adds columns; a trigger fills them for the version that does not know them).
 * Locks: ACCESS EXCLUSIVE on assessment.review, and a scan of it.
 */
export class AssessmentWidenReview1795207001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE assessment.review
        ADD COLUMN call_id uuid,
        ADD COLUMN revision_number integer,
        ADD COLUMN application_reference text,
        ADD COLUMN is_external boolean NOT NULL DEFAULT false,
        ADD COLUMN is_calibration boolean NOT NULL DEFAULT false,
        ADD COLUMN due_on date,
        ADD COLUMN reminded_at timestamptz,
        ADD COLUMN decline_reason text`);
    await db.query(AS_SYSTEM);
    await db.query(`
      UPDATE assessment.review r SET call_id = a.call_id, revision_number = a.revision_number,
        application_reference = a.reference
      FROM applications.application a WHERE a.id = r.application_id`);
    await db.query(COPY);
    await db.query(`
      CREATE TRIGGER review_copies_what_it_judges BEFORE INSERT ON assessment.review
        FOR EACH ROW EXECUTE FUNCTION assessment.copy_what_is_judged()`);
    await db.query(`
      ALTER TABLE assessment.review
        ALTER COLUMN call_id SET NOT NULL,
        ALTER COLUMN revision_number SET NOT NULL,
        ALTER COLUMN application_reference SET NOT NULL,
        DROP CONSTRAINT review_status_is_known,
        DROP CONSTRAINT submitted_review_has_a_score,
        ADD CONSTRAINT review_status_is_known
          CHECK (status IN ('assigned', 'submitted', 'declined', 'recused')),
        ADD CONSTRAINT submitted_review_has_a_score CHECK (status = 'recused'
          OR (status = 'submitted') = (score_hundredths IS NOT NULL AND submitted_at IS NOT NULL)),
        ADD CONSTRAINT declined_review_says_why
          CHECK ((status = 'declined') = (decline_reason IS NOT NULL))`);
    await db.query(`CREATE INDEX reviews_by_call ON assessment.review (call_id)`);
    await db.query(`CREATE INDEX reviews_that_are_due ON assessment.review (due_on)
      WHERE status = 'assigned' AND reminded_at IS NULL`);
    await db.query(`
      ALTER POLICY review_is_its_funders ON assessment.review
        USING (${BY_ITS_FUNDER} OR reviewer_id = (SELECT platform.actor_id()))
        WITH CHECK (${BY_ITS_FUNDER} OR reviewer_id = (SELECT platform.actor_id()))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER POLICY review_is_its_funders ON assessment.review
        USING (${BY_ITS_FUNDER}) WITH CHECK (${BY_ITS_FUNDER})`);
    await db.query(`DROP TRIGGER review_copies_what_it_judges ON assessment.review`);
    await db.query(`DROP FUNCTION assessment.copy_what_is_judged()`);
    await db.query(`
      ALTER TABLE assessment.review
        DROP CONSTRAINT review_status_is_known,
        DROP CONSTRAINT submitted_review_has_a_score,
        DROP CONSTRAINT declined_review_says_why,
        DROP COLUMN call_id, DROP COLUMN revision_number, DROP COLUMN application_reference,
        DROP COLUMN is_external, DROP COLUMN is_calibration, DROP COLUMN due_on,
        DROP COLUMN reminded_at, DROP COLUMN decline_reason,
        ADD CONSTRAINT review_status_is_known CHECK (status IN ('assigned', 'submitted')),
        ADD CONSTRAINT submitted_review_has_a_score CHECK (
          (status = 'submitted') = (score_hundredths IS NOT NULL AND submitted_at IS NOT NULL))`);
  }
}

/** Asks as whoever assigns, who sees the application. */
const COPY = `
  CREATE FUNCTION assessment.copy_what_is_judged() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT a.call_id, a.revision_number, a.reference
    INTO NEW.call_id, NEW.revision_number, NEW.application_reference
    FROM applications.application a WHERE a.id = NEW.application_id;
    RETURN NEW;
  END
  $$`;
