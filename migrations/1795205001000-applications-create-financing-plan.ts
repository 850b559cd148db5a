import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The financing plan of an application: its sources, the state of each promise, and how that state
 * came about, which is added to and never changed.
 *
 * Kind: expand (adds only). Locks: none on existing tables; foreign keys to applications and
 * organisations take SHARE ROW EXCLUSIVE on them for a moment.
 */
export class ApplicationsCreateFinancingPlan1795205001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [FINANCING_PLAN, FINANCING_SOURCE, PROMISE_STEP, ...APPEND_ONLY])
      await db.query(statement);
    for (const table of ['financing_plan', 'financing_source', 'promise_step'])
      await protect(db, table);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE applications.promise_step, applications.financing_source,
        applications.financing_plan`);
  }
}

const FINANCING_PLAN = `
  CREATE TABLE applications.financing_plan (
    application_id uuid        NOT NULL CONSTRAINT financing_plan_pk PRIMARY KEY,
    version        integer     NOT NULL,
    updated_at     timestamptz NOT NULL,
    updated_by     uuid,
    CONSTRAINT financing_plan_version_is_positive CHECK (version > 0),
    CONSTRAINT financing_plan_belongs_to_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT
  )`;

/** `code` names a source for the conditions of others; who sends the plan chooses it. */
const FINANCING_SOURCE = `
  CREATE TABLE applications.financing_source (
    application_id            uuid    NOT NULL,
    code                      text    NOT NULL,
    position                  integer NOT NULL,
    kind                      text    NOT NULL,
    funder_id                 uuid,
    label                     text,
    partner_id                uuid,
    instrument                text,
    amount_cents              bigint  NOT NULL,
    status                    text    NOT NULL,
    condition_text            text,
    condition_source          text,
    condition_at_least_cents  bigint,
    condition_at_least_ppm    integer,
    aid_basis                 text    NOT NULL,
    CONSTRAINT financing_source_pk PRIMARY KEY (application_id, code),
    CONSTRAINT financing_source_is_of_a_known_kind CHECK (kind IN ('public-grant',
      'private-grant', 'loan', 'equity', 'own-funds', 'revenue', 'in-kind')),
    CONSTRAINT promise_has_a_known_status CHECK (status IN ('envisaged', 'requested', 'pledged',
      'granted', 'signed', 'paid', 'refused', 'withdrawn')),
    CONSTRAINT financing_source_has_a_known_instrument CHECK (
      instrument IN ('grant', 'operating-grant', 'loan', 'guarantee', 'equity')),
    CONSTRAINT financing_source_has_a_known_aid_basis CHECK (aid_basis IN ('none', 'de-minimis',
      'sgei-de-minimis', 'sgei', 'gber', 'not-aid')),
    CONSTRAINT financing_source_brings_something CHECK (amount_cents > 0),
    CONSTRAINT financing_source_says_from_whom CHECK (num_nonnulls(funder_id, label) > 0),
    CONSTRAINT condition_is_about_another_source CHECK (
      condition_source IS NULL
        AND num_nonnulls(condition_at_least_cents, condition_at_least_ppm) = 0
      OR condition_source <> code
        AND num_nonnulls(condition_at_least_cents, condition_at_least_ppm) > 0),
    CONSTRAINT financing_source_belongs_to_a_plan FOREIGN KEY (application_id)
      REFERENCES applications.financing_plan (application_id) ON DELETE RESTRICT,
    CONSTRAINT financing_source_is_an_organisation FOREIGN KEY (funder_id)
      REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
    CONSTRAINT financing_source_is_for_a_partner FOREIGN KEY (application_id, partner_id)
      REFERENCES applications.partner (application_id, partner_id)
      ON DELETE SET NULL (partner_id)
  )`;

/** How the promise of a source came to its state, one row for each step of a version of the plan. */
const PROMISE_STEP = `
  CREATE TABLE applications.promise_step (
    id             uuid        NOT NULL CONSTRAINT promise_step_pk PRIMARY KEY,
    application_id uuid        NOT NULL,
    plan_version   integer     NOT NULL,
    source_code    text        NOT NULL,
    from_status    text,
    to_status      text        NOT NULL,
    note           text,
    taken_at       timestamptz NOT NULL,
    taken_by       uuid,
    CONSTRAINT promise_step_belongs_to_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT
  )`;

const APPEND_ONLY = [
  `CREATE INDEX promise_steps_of_an_application
   ON applications.promise_step (application_id, plan_version, source_code)`,
  `CREATE TRIGGER promise_step_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE
   ON applications.promise_step FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON applications.promise_step FROM tablee_app`,
];

/** Whoever reads an application reads how it is financed. */
async function protect(db: QueryRunner, table: string): Promise<void> {
  const readsWhole = `EXISTS (
    SELECT 1 FROM applications.application a WHERE a.id = application_id)`;
  await db.query(`
    ALTER TABLE applications.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE applications.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_follows_its_application ON applications.${table}
      USING (${readsWhole}) WITH CHECK (${readsWhole})`);
}
