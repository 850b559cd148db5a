import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEEN_BY_FUNDER = `(SELECT platform.actor_is_system())
  OR funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])`;

/**
 * How funders judge applications: admissibility, reviews, decisions, and what their envelope gave.
 *
 * Kind: expand (adds only; safe while the previous version runs). Locks: none on existing tables.
 */
export class AssessmentCreateAssessment1795000016000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA assessment`);
    await createAssessment(db);
    await createReview(db);
    await createDecision(db);
    await createEnvelope(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA assessment CASCADE`);
  }
}

async function createAssessment(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE assessment.assessment (
      id             uuid        NOT NULL CONSTRAINT assessment_pk PRIMARY KEY,
      application_id uuid        NOT NULL,
      call_id        uuid        NOT NULL,
      funder_id      uuid        NOT NULL,
      status         text        NOT NULL,
      version        integer     NOT NULL DEFAULT 1,
      is_admissible  boolean     NOT NULL,
      rules          jsonb       NOT NULL,
      first_score    jsonb       NOT NULL,
      computed_at    timestamptz NOT NULL,
      confirmed_at   timestamptz,
      confirmed_by   uuid,
      reason         text,
      CONSTRAINT one_assessment_per_application UNIQUE (application_id),
      CONSTRAINT assessment_is_of_an_application FOREIGN KEY (application_id)
        REFERENCES applications.application (id) ON DELETE RESTRICT,
      CONSTRAINT assessment_status_is_known
        CHECK (status IN ('computed', 'eligible', 'ineligible', 'decided')),
      CONSTRAINT confirmation_has_a_person_and_an_instant
        CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
      CONSTRAINT only_a_person_leaves_what_was_computed
        CHECK (status = 'computed' OR confirmed_by IS NOT NULL)
    )`);
  await db.query(`CREATE INDEX assessments_by_call ON assessment.assessment (call_id)`);
  await shield(db, 'assessment', SEEN_BY_FUNDER);
}

async function createReview(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE assessment.review (
      id                   uuid        NOT NULL CONSTRAINT review_pk PRIMARY KEY,
      assessment_id        uuid        NOT NULL,
      application_id       uuid        NOT NULL,
      funder_id            uuid        NOT NULL,
      reviewer_id          uuid        NOT NULL,
      status               text        NOT NULL,
      version              integer     NOT NULL DEFAULT 1,
      notes                jsonb       NOT NULL,
      comment              text        NOT NULL,
      score_hundredths     integer,
      eliminating_criteria text[]      NOT NULL DEFAULT '{}',
      assigned_by          uuid        NOT NULL,
      assigned_at          timestamptz NOT NULL,
      submitted_at         timestamptz,
      CONSTRAINT one_review_per_reviewer UNIQUE (application_id, reviewer_id),
      CONSTRAINT review_belongs_to_an_assessment FOREIGN KEY (assessment_id)
        REFERENCES assessment.assessment (id) ON DELETE RESTRICT,
      CONSTRAINT reviewer_is_a_person FOREIGN KEY (reviewer_id)
        REFERENCES identity.person (id) ON DELETE RESTRICT,
      CONSTRAINT review_status_is_known CHECK (status IN ('assigned', 'submitted')),
      CONSTRAINT submitted_review_has_a_score
        CHECK ((status = 'submitted') = (score_hundredths IS NOT NULL AND submitted_at IS NOT NULL)),
      CONSTRAINT review_score_is_out_of_100 CHECK (score_hundredths BETWEEN 0 AND 10000)
    )`);
  await db.query(
    `CREATE INDEX reviews_by_reviewer ON assessment.review (reviewer_id, assigned_at, id)`,
  );
  await db.query(`CREATE INDEX reviews_by_assessment ON assessment.review (assessment_id)`);
  await shield(db, 'review', SEEN_BY_FUNDER);
}

/**
 * The parties of the application read the decision too: its own policies say who they are. A funder
 * decides on what it was asked for, and on nothing else.
 */
async function createDecision(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE assessment.decision (
      id             uuid        NOT NULL CONSTRAINT decision_pk PRIMARY KEY,
      application_id uuid        NOT NULL,
      call_id        uuid        NOT NULL,
      funder_id      uuid        NOT NULL,
      outcome        text        NOT NULL,
      amount_cents   bigint      NOT NULL,
      mean_score_hundredths integer NOT NULL,
      reasons        jsonb       NOT NULL,
      decided_by     uuid        NOT NULL,
      decided_at     timestamptz NOT NULL,
      CONSTRAINT one_decision_per_application UNIQUE (application_id),
      CONSTRAINT decision_is_on_an_application FOREIGN KEY (application_id)
        REFERENCES applications.application (id) ON DELETE RESTRICT,
      CONSTRAINT decision_outcome_is_known CHECK (outcome IN ('granted', 'refused')),
      CONSTRAINT only_a_grant_has_an_amount CHECK ((outcome = 'granted') = (amount_cents > 0))
    )`);
  await db.query(`CREATE INDEX decisions_by_call ON assessment.decision (call_id)`);
  await shield(
    db,
    'decision',
    `${SEEN_BY_FUNDER} OR EXISTS (SELECT 1 FROM applications.application a WHERE a.id = application_id)`,
    `(${SEEN_BY_FUNDER}) AND EXISTS (SELECT 1 FROM applications.application a
      WHERE a.id = application_id AND a.funder_id = decision.funder_id)`,
  );
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON assessment.decision FROM tablee_app`);
  await db.query(`
    CREATE TRIGGER decision_is_never_changed BEFORE UPDATE OR DELETE ON assessment.decision
      FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`);
  await db.query(`
    CREATE TRIGGER decisions_are_never_emptied BEFORE TRUNCATE ON assessment.decision
      FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
}

async function createEnvelope(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE assessment.call_envelope (
      call_id       uuid   NOT NULL CONSTRAINT call_envelope_pk PRIMARY KEY,
      funder_id     uuid   NOT NULL,
      total_cents   bigint NOT NULL,
      granted_cents bigint NOT NULL DEFAULT 0,
      CONSTRAINT call_envelope_is_of_a_call FOREIGN KEY (call_id)
        REFERENCES calls.call (id) ON DELETE RESTRICT,
      CONSTRAINT grants_stay_within_the_envelope
        CHECK (granted_cents >= 0 AND granted_cents <= total_cents)
    )`);
  await shield(db, 'call_envelope', SEEN_BY_FUNDER);
}

async function shield(db: QueryRunner, table: string, seen: string, written = seen): Promise<void> {
  await db.query(`ALTER TABLE assessment.${table} ENABLE ROW LEVEL SECURITY`);
  await db.query(`ALTER TABLE assessment.${table} FORCE ROW LEVEL SECURITY`);
  await db.query(
    `CREATE POLICY ${table}_is_its_funders ON assessment.${table} USING (${seen}) WITH CHECK (${written})`,
  );
}
