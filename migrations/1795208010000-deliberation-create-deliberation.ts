import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEEN_BY_FUNDER = `(SELECT platform.actor_is_system())
  OR funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])`;

/** Whoever is kept from judging an application is kept from what is deliberated on it. */
const SEEN_WITH_THE_ASSESSMENT = `EXISTS (
  SELECT 1 FROM assessment.assessment s WHERE s.application_id = %.application_id)`;

/**
 * How several people of a funder come to decisions together: allocations of an envelope, proposals,
 * committee sessions and their minutes.
 *
 * Kind: expand (adds only; safe while the previous version runs). Locks: none on existing tables.
 */
export class DeliberationCreateDeliberation1795208010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA deliberation`);
    await createSession(db);
    await createAgenda(db);
    await createMinutes(db);
    await createAllocation(db);
    await createAllocationRow(db);
    await createProposal(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA deliberation CASCADE`);
  }
}

async function createSession(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE deliberation.session (
      id         uuid        NOT NULL CONSTRAINT session_pk PRIMARY KEY,
      call_id    uuid        NOT NULL,
      funder_id  uuid        NOT NULL,
      title      text        NOT NULL,
      planned_at timestamptz NOT NULL,
      status     text        NOT NULL,
      version    integer     NOT NULL DEFAULT 1,
      chair_id   uuid,
      colleges   jsonb       NOT NULL,
      members    jsonb       NOT NULL,
      opened_at  timestamptz,
      closed_at  timestamptz,
      CONSTRAINT session_is_on_a_call FOREIGN KEY (call_id)
        REFERENCES calls.call (id) ON DELETE RESTRICT,
      CONSTRAINT session_status_is_known
        CHECK (status IN ('planned', 'open', 'closed', 'signed')),
      CONSTRAINT open_session_has_a_chair CHECK (status = 'planned' OR chair_id IS NOT NULL)
    )`);
  await db.query(`CREATE INDEX sessions_by_call ON deliberation.session (call_id, planned_at, id)`);
  await shield(db, 'session', SEEN_BY_FUNDER);
  await db.query(`REVOKE DELETE, TRUNCATE ON deliberation.session FROM tablee_app`);
  await db.query(`
    CREATE FUNCTION deliberation.refuse_change_of_what_is_signed() RETURNS trigger
    LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'The minutes of session % are signed: nothing changes any more.', OLD.id
        USING ERRCODE = 'object_not_in_prerequisite_state';
    END $$;
    CREATE TRIGGER signed_session_is_never_changed BEFORE UPDATE OR DELETE ON deliberation.session
      FOR EACH ROW WHEN (OLD.status = 'signed')
      EXECUTE FUNCTION deliberation.refuse_change_of_what_is_signed()`);
}

async function createAgenda(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE deliberation.agenda_item (
      session_id     uuid        NOT NULL,
      application_id uuid        NOT NULL,
      position       integer     NOT NULL,
      conclusion     text,
      tally          jsonb,
      concluded_at   timestamptz,
      CONSTRAINT agenda_item_pk PRIMARY KEY (session_id, application_id),
      CONSTRAINT agenda_item_is_of_a_session FOREIGN KEY (session_id)
        REFERENCES deliberation.session (id) ON DELETE RESTRICT,
      CONSTRAINT agenda_item_is_an_application FOREIGN KEY (application_id)
        REFERENCES applications.application (id) ON DELETE RESTRICT,
      CONSTRAINT concluded_item_has_words_and_a_tally
        CHECK ((concluded_at IS NULL) = (conclusion IS NULL)
          AND (concluded_at IS NULL) = (tally IS NULL))
    );
    CREATE INDEX agenda_items_by_application ON deliberation.agenda_item (application_id);
    CREATE TABLE deliberation.position (
      session_id     uuid        NOT NULL,
      application_id uuid        NOT NULL,
      person_id      uuid        NOT NULL,
      stance         text        NOT NULL,
      reason         text        NOT NULL,
      stated_at      timestamptz NOT NULL,
      CONSTRAINT position_pk PRIMARY KEY (session_id, application_id, person_id),
      CONSTRAINT position_is_on_a_file FOREIGN KEY (session_id, application_id)
        REFERENCES deliberation.agenda_item (session_id, application_id) ON DELETE RESTRICT,
      CONSTRAINT position_is_of_a_person FOREIGN KEY (person_id)
        REFERENCES identity.person (id) ON DELETE RESTRICT,
      CONSTRAINT stance_is_known CHECK (stance IN ('consent', 'reservation', 'objection')),
      CONSTRAINT all_but_consent_have_a_reason
        CHECK (stance = 'consent' OR btrim(reason) <> '')
    )`);
  const seen = `EXISTS (SELECT 1 FROM deliberation.session n WHERE n.id = session_id)`;
  for (const table of ['agenda_item', 'position']) {
    await shield(db, table, `${seen} AND ${SEEN_WITH_THE_ASSESSMENT.replace('%', table)}`);
  }
  await db.query(`REVOKE TRUNCATE ON deliberation.agenda_item FROM tablee_app`);
  await db.query(`REVOKE DELETE, TRUNCATE ON deliberation.position FROM tablee_app`);
}

/** What was drawn up is never edited; that it was signed is added, once. */
async function createMinutes(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE deliberation.minutes (
      session_id  uuid        NOT NULL CONSTRAINT minutes_pk PRIMARY KEY,
      content     jsonb       NOT NULL,
      sha256      text        NOT NULL,
      drawn_up_at timestamptz NOT NULL,
      signed_at   timestamptz,
      signed_by   uuid,
      CONSTRAINT minutes_are_of_a_session FOREIGN KEY (session_id)
        REFERENCES deliberation.session (id) ON DELETE RESTRICT,
      CONSTRAINT signature_has_a_person_and_an_instant
        CHECK ((signed_at IS NULL) = (signed_by IS NULL))
    )`);
  await shield(
    db,
    'minutes',
    `EXISTS (SELECT 1 FROM deliberation.session n WHERE n.id = session_id)`,
  );
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON deliberation.minutes FROM tablee_app`);
  await db.query(`GRANT UPDATE (signed_at, signed_by) ON deliberation.minutes TO tablee_app`);
  await db.query(`
    CREATE TRIGGER signed_minutes_are_never_changed BEFORE UPDATE OR DELETE ON deliberation.minutes
      FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL) EXECUTE FUNCTION platform.refuse_change()`);
}

async function createAllocation(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE deliberation.allocation (
      id            uuid        NOT NULL CONSTRAINT allocation_pk PRIMARY KEY,
      call_id       uuid        NOT NULL,
      funder_id     uuid        NOT NULL,
      method        text        NOT NULL,
      status        text        NOT NULL,
      refusals      jsonb       NOT NULL,
      general_cents bigint      NOT NULL,
      risk_cents    bigint      NOT NULL,
      session_id    uuid,
      computed_by   uuid        NOT NULL,
      computed_at   timestamptz NOT NULL,
      CONSTRAINT allocation_is_on_a_call FOREIGN KEY (call_id)
        REFERENCES calls.call (id) ON DELETE RESTRICT,
      CONSTRAINT allocation_is_settled_by_a_session FOREIGN KEY (session_id)
        REFERENCES deliberation.session (id) ON DELETE RESTRICT,
      CONSTRAINT allocation_method_is_known CHECK (method IN
        ('ranked', 'threshold-floor-prorata', 'equal-share', 'deliberative')),
      CONSTRAINT allocation_status_is_known CHECK (status IN ('computed', 'to-deliberate')),
      CONSTRAINT only_what_is_not_computed_has_a_session
        CHECK ((status = 'to-deliberate') = (session_id IS NOT NULL))
    )`);
  await db.query(
    `CREATE INDEX allocations_by_call ON deliberation.allocation (call_id, computed_at, id)`,
  );
  await shield(db, 'allocation', SEEN_BY_FUNDER);
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON deliberation.allocation FROM tablee_app`);
}

async function createAllocationRow(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE deliberation.allocation_row (
      allocation_id        uuid    NOT NULL,
      application_id       uuid    NOT NULL,
      position             integer NOT NULL,
      score_hundredths     integer,
      requested_cents      bigint  NOT NULL,
      viable_minimum_cents bigint,
      amount_cents         bigint  NOT NULL,
      pool                 text    NOT NULL,
      because              jsonb   NOT NULL,
      CONSTRAINT allocation_row_pk PRIMARY KEY (allocation_id, application_id),
      CONSTRAINT allocation_row_is_of_an_allocation FOREIGN KEY (allocation_id)
        REFERENCES deliberation.allocation (id) ON DELETE RESTRICT,
      CONSTRAINT allocated_amount_is_within_the_request
        CHECK (amount_cents BETWEEN 0 AND requested_cents),
      CONSTRAINT allocation_pool_is_known CHECK (pool IN ('general', 'risk'))
    )`);
  await shield(
    db,
    'allocation_row',
    `EXISTS (SELECT 1 FROM deliberation.allocation n WHERE n.id = allocation_id)
     AND ${SEEN_WITH_THE_ASSESSMENT.replace('%', 'allocation_row')}`,
  );
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON deliberation.allocation_row FROM tablee_app`);
}

async function createProposal(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE deliberation.proposal (
      application_id uuid        NOT NULL CONSTRAINT proposal_pk PRIMARY KEY,
      call_id        uuid        NOT NULL,
      funder_id      uuid        NOT NULL,
      allocation_id  uuid        NOT NULL,
      amount_cents   bigint      NOT NULL,
      pool           text        NOT NULL,
      proposed_by    uuid        NOT NULL,
      proposed_at    timestamptz NOT NULL,
      CONSTRAINT proposal_follows_an_allocation FOREIGN KEY (allocation_id)
        REFERENCES deliberation.allocation (id) ON DELETE RESTRICT,
      CONSTRAINT proposal_is_not_negative CHECK (amount_cents >= 0)
    );
    CREATE INDEX proposals_by_call ON deliberation.proposal (call_id)`);
  await shield(
    db,
    'proposal',
    `(${SEEN_BY_FUNDER}) AND ${SEEN_WITH_THE_ASSESSMENT.replace('%', 'proposal')}`,
  );
  await db.query(`REVOKE DELETE, TRUNCATE ON deliberation.proposal FROM tablee_app`);
}

async function shield(db: QueryRunner, table: string, seen: string): Promise<void> {
  await db.query(`
    ALTER TABLE deliberation.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE deliberation.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_its_funders ON deliberation.${table}
      USING (${seen}) WITH CHECK (${seen})`);
}
