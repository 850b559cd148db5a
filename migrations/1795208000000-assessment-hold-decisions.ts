import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEEN_BY_FUNDER = `(SELECT platform.actor_is_system())
  OR funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])`;

const SHARED_APPLICATION = `EXISTS (
  SELECT 1 FROM applications.application a WHERE a.id = application_id)`;

const SEEN_WITH_ITS_DECISION = `EXISTS (
  SELECT 1 FROM assessment.decision d WHERE d.id = decision_id)`;

/**
 * Decisions at full depth: conditions, lines by funder and instrument, held until a date, revoked
 * with a trace, and the parts of an envelope that they take from.
 *
 * Kind: expand; what was decided counts as released, taken from the general part by one line.
 * Locks: `application` and `decision` for an instant, to let an application have a second decision after the first
 * was revoked. Candidates stop seeing what is held: nothing is, before this release.
 */
export class AssessmentHoldDecisions1795208000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`SELECT set_config('tablee.actor_kind', 'system', true)`);
    await widenDecision(db);
    await createStanding(db);
    await createLine(db);
    await createCondition(db);
    await createEnvelopePart(db);
    await showWhatIsReleased(db);
    await letApplicationsReturn(db, `'returned', `);
  }

  async down(db: QueryRunner): Promise<void> {
    await letApplicationsReturn(db, '');
    await db.query(`
      DROP POLICY decision_is_its_funders ON assessment.decision;
      CREATE POLICY decision_is_its_funders ON assessment.decision
        USING (${SEEN_BY_FUNDER} OR ${SHARED_APPLICATION})
        WITH CHECK ((${SEEN_BY_FUNDER}) AND EXISTS (SELECT 1 FROM applications.application a
          WHERE a.id = application_id AND a.funder_id = decision.funder_id));
      DROP TABLE assessment.envelope_part;
      DROP TABLE assessment.decision_condition;
      DROP TABLE assessment.decision_line;
      DROP TABLE assessment.decision_standing;
      ALTER TABLE assessment.decision
        DROP CONSTRAINT decision_outcome_is_known, DROP CONSTRAINT only_a_grant_has_an_amount,
        DROP CONSTRAINT decision_number_is_unique, DROP CONSTRAINT decision_pool_is_known,
        DROP CONSTRAINT only_a_second_wave_reopens,
        DROP COLUMN number, DROP COLUMN pool, DROP COLUMN mitigations, DROP COLUMN changes,
        DROP COLUMN reopens_until,
        ADD CONSTRAINT decision_outcome_is_known CHECK (outcome IN ('granted', 'refused')),
        ADD CONSTRAINT only_a_grant_has_an_amount CHECK ((outcome = 'granted') = (amount_cents > 0)),
        ADD CONSTRAINT one_decision_per_application UNIQUE (application_id)`);
  }
}

async function widenDecision(db: QueryRunner): Promise<void> {
  await db.query(`
    ALTER TABLE assessment.decision
      DROP CONSTRAINT one_decision_per_application,
      DROP CONSTRAINT decision_outcome_is_known,
      DROP CONSTRAINT only_a_grant_has_an_amount,
      ADD COLUMN number        integer     NOT NULL DEFAULT 1,
      ADD COLUMN pool          text        NOT NULL DEFAULT 'general',
      ADD COLUMN mitigations   text[]      NOT NULL DEFAULT '{}',
      ADD COLUMN changes       jsonb       NOT NULL DEFAULT '[]',
      ADD COLUMN reopens_until timestamptz,
      ADD CONSTRAINT decision_number_is_unique UNIQUE (application_id, number),
      ADD CONSTRAINT decision_pool_is_known CHECK (pool IN ('general', 'risk', 'second-wave')),
      ADD CONSTRAINT decision_outcome_is_known
        CHECK (outcome IN ('granted', 'granted-with-conditions', 'refused', 'second-wave')),
      ADD CONSTRAINT only_a_grant_has_an_amount
        CHECK ((outcome IN ('granted', 'granted-with-conditions')) = (amount_cents > 0)),
      ADD CONSTRAINT only_a_second_wave_reopens
        CHECK ((outcome = 'second-wave') = (reopens_until IS NOT NULL))`);
}

/** What becomes of a decision, which itself never changes. */
async function createStanding(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE assessment.decision_standing (
      decision_id       uuid        NOT NULL CONSTRAINT decision_standing_pk PRIMARY KEY,
      application_id    uuid        NOT NULL,
      call_id           uuid        NOT NULL,
      funder_id         uuid        NOT NULL,
      status            text        NOT NULL,
      release_at        timestamptz,
      released_at       timestamptz,
      bound_at          timestamptz,
      revoked_at        timestamptz,
      revoked_by        uuid,
      revocation_reason text,
      CONSTRAINT standing_is_of_a_decision FOREIGN KEY (decision_id)
        REFERENCES assessment.decision (id) ON DELETE RESTRICT,
      CONSTRAINT standing_is_known
        CHECK (status IN ('held', 'released', 'revoked', 'superseded')),
      CONSTRAINT held_decision_is_not_released CHECK (status <> 'held' OR released_at IS NULL),
      CONSTRAINT released_decision_has_an_instant
        CHECK (status NOT IN ('released', 'superseded') OR released_at IS NOT NULL),
      CONSTRAINT revocation_has_a_person_and_a_reason
        CHECK ((status = 'revoked') = (revoked_at IS NOT NULL)
          AND (revoked_at IS NULL) = (revoked_by IS NULL)
          AND (revoked_at IS NULL) = (revocation_reason IS NULL)),
      CONSTRAINT signed_decision_is_not_revoked CHECK (bound_at IS NULL OR status <> 'revoked')
    )`);
  await db.query(`
    CREATE UNIQUE INDEX one_standing_decision_per_application
      ON assessment.decision_standing (application_id) WHERE status IN ('held', 'released')`);
  await db.query(`
    CREATE INDEX held_decisions_by_release
      ON assessment.decision_standing (release_at) WHERE status = 'held'`);
  await db.query(`CREATE INDEX standings_by_call ON assessment.decision_standing (call_id)`);
  await db.query(`
    INSERT INTO assessment.decision_standing
      (decision_id, application_id, call_id, funder_id, status, released_at, bound_at)
    SELECT d.id, d.application_id, d.call_id, d.funder_id, 'released', d.decided_at,
      (SELECT min(p.signed_at) FROM agreements.agreement g
       JOIN agreements.party p ON p.agreement_id = g.id WHERE g.decision_id = d.id)
    FROM assessment.decision d`);
  await shield(
    db,
    'decision_standing',
    `${SEEN_BY_FUNDER} OR (released_at IS NOT NULL AND ${SHARED_APPLICATION})`,
    SEEN_BY_FUNDER,
  );
  await db.query(`REVOKE DELETE, TRUNCATE ON assessment.decision_standing FROM tablee_app`);
}

async function createLine(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE assessment.decision_line (
      decision_id  uuid    NOT NULL,
      position     integer NOT NULL,
      funder_id    uuid    NOT NULL,
      instrument   text    NOT NULL,
      amount_cents bigint  NOT NULL,
      CONSTRAINT decision_line_pk PRIMARY KEY (decision_id, position),
      CONSTRAINT one_line_per_funder_and_instrument UNIQUE (decision_id, funder_id, instrument),
      CONSTRAINT decision_line_is_of_a_decision FOREIGN KEY (decision_id)
        REFERENCES assessment.decision (id) ON DELETE RESTRICT,
      CONSTRAINT decision_line_gives_something CHECK (amount_cents > 0),
      CONSTRAINT decision_line_instrument_is_known
        CHECK (instrument IN ('grant', 'operating-grant', 'loan', 'guarantee', 'equity'))
    )`);
  await db.query(`
    INSERT INTO assessment.decision_line (decision_id, position, funder_id, instrument, amount_cents)
    SELECT id, 1, funder_id, 'grant', amount_cents FROM assessment.decision WHERE amount_cents > 0`);
  await shield(db, 'decision_line', SEEN_WITH_ITS_DECISION);
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON assessment.decision_line FROM tablee_app`);
}

async function createCondition(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE assessment.decision_condition (
      id              uuid        NOT NULL CONSTRAINT decision_condition_pk PRIMARY KEY,
      decision_id     uuid        NOT NULL,
      position        integer     NOT NULL,
      text            text        NOT NULL,
      is_blocking     boolean     NOT NULL,
      lifted_by_role  text        NOT NULL,
      due_on          date        NOT NULL,
      status          text        NOT NULL DEFAULT 'open',
      version         integer     NOT NULL DEFAULT 1,
      evidence_file_id uuid,
      evidence_note   text,
      evidence_at     timestamptz,
      lifted_at       timestamptz,
      lifted_by       uuid,
      CONSTRAINT condition_is_of_a_decision FOREIGN KEY (decision_id)
        REFERENCES assessment.decision (id) ON DELETE RESTRICT,
      CONSTRAINT condition_status_is_known CHECK (status IN ('open', 'evidenced', 'lifted')),
      CONSTRAINT condition_is_lifted_by_a_known_role
        CHECK (lifted_by_role IN ('officer', 'decision-maker')),
      CONSTRAINT lifted_condition_has_a_person_and_an_instant
        CHECK ((status = 'lifted') = (lifted_at IS NOT NULL)
          AND (lifted_at IS NULL) = (lifted_by IS NULL)),
      CONSTRAINT evidenced_condition_has_evidence
        CHECK (status <> 'evidenced' OR evidence_at IS NOT NULL)
    )`);
  await db.query(
    `CREATE INDEX conditions_by_decision ON assessment.decision_condition (decision_id, position)`,
  );
  await shield(db, 'decision_condition', SEEN_WITH_ITS_DECISION);
  await db.query(
    `REVOKE UPDATE, DELETE, TRUNCATE ON assessment.decision_condition FROM tablee_app`,
  );
  await db.query(`
    GRANT UPDATE (status, version, evidence_file_id, evidence_note, evidence_at, lifted_at, lifted_by)
      ON assessment.decision_condition TO tablee_app`);
}

/** The general pool, the reserves, and the share of each funder: none may give more than it holds. */
async function createEnvelopePart(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE assessment.envelope_part (
      call_id       uuid   NOT NULL,
      kind          text   NOT NULL,
      part          text   NOT NULL,
      funder_id     uuid   NOT NULL,
      total_cents   bigint NOT NULL,
      granted_cents bigint NOT NULL DEFAULT 0,
      CONSTRAINT envelope_part_pk PRIMARY KEY (call_id, kind, part),
      CONSTRAINT envelope_part_is_of_an_envelope FOREIGN KEY (call_id)
        REFERENCES assessment.call_envelope (call_id) ON DELETE RESTRICT,
      CONSTRAINT envelope_part_kind_is_known CHECK (kind IN ('pool', 'funder')),
      CONSTRAINT grants_stay_within_each_part
        CHECK (granted_cents >= 0 AND granted_cents <= total_cents)
    )`);
  await db.query(`
    INSERT INTO assessment.envelope_part (call_id, kind, part, funder_id, total_cents, granted_cents)
    SELECT call_id, kind, part, funder_id, total_cents, granted_cents
    FROM assessment.call_envelope,
      LATERAL (VALUES ('pool', 'general'), ('funder', funder_id::text)) AS p (kind, part)`);
  await shield(db, 'envelope_part', SEEN_BY_FUNDER);
  await db.query(`REVOKE DELETE, TRUNCATE ON assessment.envelope_part FROM tablee_app`);
}

/** Candidates see a decision once it is released, and not before. */
async function showWhatIsReleased(db: QueryRunner): Promise<void> {
  await db.query(`
    DROP POLICY decision_is_its_funders ON assessment.decision;
    CREATE POLICY decision_is_its_funders ON assessment.decision
      USING (${SEEN_BY_FUNDER} OR (${SHARED_APPLICATION} AND EXISTS (
        SELECT 1 FROM assessment.decision_standing s
        WHERE s.decision_id = decision.id AND s.released_at IS NOT NULL)))
      WITH CHECK ((${SEEN_BY_FUNDER}) AND EXISTS (SELECT 1 FROM applications.application a
        WHERE a.id = application_id AND a.funder_id = decision.funder_id))`);
}

async function letApplicationsReturn(db: QueryRunner, returned: string): Promise<void> {
  await db.query(`
    ALTER TABLE applications.application
      DROP CONSTRAINT application_has_a_known_status,
      ADD CONSTRAINT application_has_a_known_status CHECK (status IN ('draft', 'submitted',
        'withdrawn', 'ineligible', 'eligible', ${returned}'granted', 'refused'))`);
}

async function shield(db: QueryRunner, table: string, seen: string, written = seen): Promise<void> {
  await db.query(`
    ALTER TABLE assessment.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE assessment.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_its_funders ON assessment.${table}
      USING (${seen}) WITH CHECK (${written})`);
}
