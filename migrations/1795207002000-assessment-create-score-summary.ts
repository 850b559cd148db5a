import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';
const BY_ITS_FUNDER = `${IS_SYSTEM} OR funder_id = ANY (${MINE})`;

/**
 * What the reviews of each application add up to, which rankings are read from; and the
 * territories that a call puts first when applications are equal.
 *
 * Kind: expand and fill (adds tables; one row for each application under judgement, without its
 * reviews: the worker adds them up at the next review, or when an officer asks).
 * Locks: none on existing tables.
 */
export class AssessmentCreateScoreSummary1795207002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(SUMMARY);
    await db.query(`CREATE INDEX score_summaries_by_call ON assessment.score_summary (call_id)`);
    await db.query(PRIORITY);
    await shield(db, 'score_summary');
    await shield(db, 'priority_territory');
    await db.query(`
      CREATE POLICY score_summary_is_kept_from_the_recused ON assessment.score_summary
        AS RESTRICTIVE FOR SELECT USING (${IS_SYSTEM}
          OR application_id <> ALL ((SELECT assessment.actor_recused_ids())::uuid[]))`);
    await db.query(`SELECT set_config('tablee.actor_kind', 'system', true)`);
    await db.query(FILL);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE assessment.score_summary, assessment.priority_territory`);
  }
}

/** Scores in hundredths of a point out of 100. The rank is not kept: it follows from its fellows. */
const SUMMARY = `
  CREATE TABLE assessment.score_summary (
    application_id          uuid        NOT NULL CONSTRAINT score_summary_pk PRIMARY KEY,
    call_id                 uuid        NOT NULL,
    funder_id               uuid        NOT NULL,
    counted_reviews         integer     NOT NULL,
    awaited_reviews         integer     NOT NULL,
    mean_hundredths         integer,
    spread_hundredths       integer,
    min_hundredths          integer,
    max_hundredths          integer,
    failed_thresholds       jsonb       NOT NULL,
    is_eliminated           boolean     NOT NULL,
    needs_discussion        boolean     NOT NULL,
    cooperation_hundredths  integer,
    is_in_priority_territory boolean    NOT NULL,
    grant_rate_ppm          integer     NOT NULL,
    committee_order         smallint,
    computed_at             timestamptz NOT NULL,
    CONSTRAINT score_summary_is_of_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT,
    CONSTRAINT summary_has_all_its_scores_or_none CHECK ((counted_reviews > 0)
      = (num_nonnulls(mean_hundredths, spread_hundredths, min_hundredths, max_hundredths) = 4)),
    CONSTRAINT summary_spread_is_between_its_extremes
      CHECK (spread_hundredths = max_hundredths - min_hundredths)
  )`;

const PRIORITY = `
  CREATE TABLE assessment.priority_territory (
    call_id      uuid        NOT NULL,
    territory_id text        NOT NULL,
    funder_id    uuid        NOT NULL,
    since        timestamptz NOT NULL,
    CONSTRAINT priority_territory_pk PRIMARY KEY (call_id, territory_id),
    CONSTRAINT priority_is_of_a_call FOREIGN KEY (call_id)
      REFERENCES calls.call (id) ON DELETE RESTRICT,
    CONSTRAINT priority_is_a_territory FOREIGN KEY (territory_id)
      REFERENCES territories.territory (id) ON DELETE RESTRICT
  )`;

/** The notes that eliminate were counted when each review was handed in. */
const FILL = `
  INSERT INTO assessment.score_summary (application_id, call_id, funder_id, counted_reviews,
    awaited_reviews, mean_hundredths, spread_hundredths, min_hundredths, max_hundredths,
    failed_thresholds, is_eliminated, needs_discussion, is_in_priority_territory, grant_rate_ppm,
    computed_at)
  SELECT s.application_id, s.call_id, s.funder_id, count(r.score_hundredths),
    count(*) FILTER (WHERE r.status = 'assigned'),
    (2 * sum(r.score_hundredths) + count(r.score_hundredths))
      / nullif(2 * count(r.score_hundredths), 0),
    max(r.score_hundredths) - min(r.score_hundredths), min(r.score_hundredths),
    max(r.score_hundredths), '[]', false, false, false,
    CASE WHEN a.total_cents > 0
      THEN least(a.requested_cents * 1000000 / a.total_cents, 1000000) ELSE 1000000 END,
    s.computed_at
  FROM assessment.assessment s
  JOIN applications.application a ON a.id = s.application_id
  LEFT JOIN assessment.review r ON r.assessment_id = s.id
  WHERE s.status IN ('eligible', 'decided')
  GROUP BY s.id, a.id`;

async function shield(db: QueryRunner, table: string): Promise<void> {
  await db.query(`ALTER TABLE assessment.${table} ENABLE ROW LEVEL SECURITY`);
  await db.query(`ALTER TABLE assessment.${table} FORCE ROW LEVEL SECURITY`);
  await db.query(`
    CREATE POLICY ${table}_is_its_funders ON assessment.${table}
      USING (${BY_ITS_FUNDER}) WITH CHECK (${BY_ITS_FUNDER})`);
}
