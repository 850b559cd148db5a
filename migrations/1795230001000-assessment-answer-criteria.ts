import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reviews on grids without scores: what is handed in has a date and maybe a score, a decision
 * maybe a mean; a note says points, yes or no, or words.
 *
 * Kind: expand (constraints become wider) and fill (notes say that they answer no question).
 * Locks: ACCESS EXCLUSIVE on assessment.review, score_summary and decision; a scan of the first two.
 */
export class AssessmentAnswerCriteria1795230001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`SELECT set_config('tablee.actor_kind', 'system', true)`);
    await db.query(`
      UPDATE assessment.review SET notes = (
        SELECT jsonb_agg('{"points": null, "answer": null}'::jsonb || n.note ORDER BY n.position)
        FROM jsonb_array_elements(notes) WITH ORDINALITY AS n (note, position))
      WHERE jsonb_array_length(notes) > 0`);
    await db.query(`
      ALTER TABLE assessment.review
        DROP CONSTRAINT submitted_review_has_a_score,
        ADD CONSTRAINT submitted_review_has_a_date CHECK (status = 'recused'
          OR (status = 'submitted') = (submitted_at IS NOT NULL)),
        ADD CONSTRAINT scored_review_was_handed_in CHECK (score_hundredths IS NULL
          OR status IN ('submitted', 'recused'))`);
    await db.query(`
      ALTER TABLE assessment.score_summary
        DROP CONSTRAINT summary_has_all_its_scores_or_none,
        ADD CONSTRAINT summary_has_all_its_scores_or_none CHECK (
          num_nonnulls(mean_hundredths, spread_hundredths, min_hundredths, max_hundredths) = 0
          OR (counted_reviews > 0
            AND num_nonnulls(mean_hundredths, spread_hundredths, min_hundredths, max_hundredths) = 4))`);
    await db.query(
      `ALTER TABLE assessment.decision ALTER COLUMN mean_score_hundredths DROP NOT NULL`,
    );
  }

  /** Refused by the database once a review, a summary or a decision has no score. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE assessment.review
        DROP CONSTRAINT submitted_review_has_a_date,
        DROP CONSTRAINT scored_review_was_handed_in,
        ADD CONSTRAINT submitted_review_has_a_score CHECK (status = 'recused'
          OR (status = 'submitted') = (score_hundredths IS NOT NULL AND submitted_at IS NOT NULL))`);
    await db.query(`
      ALTER TABLE assessment.score_summary
        DROP CONSTRAINT summary_has_all_its_scores_or_none,
        ADD CONSTRAINT summary_has_all_its_scores_or_none CHECK ((counted_reviews > 0)
          = (num_nonnulls(mean_hundredths, spread_hundredths, min_hundredths, max_hundredths) = 4))`);
    await db.query(
      `ALTER TABLE assessment.decision ALTER COLUMN mean_score_hundredths SET NOT NULL`,
    );
  }
}
