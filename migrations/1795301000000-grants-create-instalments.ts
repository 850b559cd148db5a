import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `(SELECT platform.actor_organisation_ids())::uuid[]`;
const HOUSE = `(SELECT platform.actor_is_system())`;
const PAID_BY_ME = `${HOUSE} OR funder_id = ANY (${MINE})`;
const SHARED_WITH_ME = `${HOUSE} OR reader_organisation_ids && ${MINE}`;

/**
 * What is to be paid under agreements in force: the instalments of each payee, and what stops their
 * clock.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class GrantsCreateInstalments1795301000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE SCHEMA grants');
    await createGrant(db);
    await createInstalment(db);
    await createSuspension(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA grants CASCADE');
  }
}

async function createGrant(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE grants."grant" (
      agreement_id            uuid        NOT NULL CONSTRAINT grant_pk PRIMARY KEY,
      reference               text        NOT NULL,
      title                   text        NOT NULL,
      funder_id               uuid        NOT NULL,
      lead_organisation_id    uuid        NOT NULL,
      is_paid_through_lead    boolean     NOT NULL,
      revision_number         integer     NOT NULL,
      granted_cents           bigint      NOT NULL,
      reader_organisation_ids uuid[]      NOT NULL,
      opened_at               timestamptz NOT NULL,
      CONSTRAINT grant_is_of_an_agreement FOREIGN KEY (agreement_id)
        REFERENCES agreements.agreement (id) ON DELETE RESTRICT,
      CONSTRAINT grant_is_something CHECK (granted_cents > 0)
    );
    CREATE INDEX grants_by_funder ON grants."grant" (funder_id, opened_at, agreement_id);
    ${walled('grant', SHARED_WITH_ME, HOUSE)};
    CREATE POLICY grant_is_amended_by_the_house ON grants."grant" FOR UPDATE
      USING (${HOUSE}) WITH CHECK (${HOUSE});
    GRANT UPDATE (title, revision_number, granted_cents, reader_organisation_ids)
      ON grants."grant" TO tablee_app`);
}

async function createInstalment(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE grants.instalment (
      id                      uuid    NOT NULL CONSTRAINT instalment_pk PRIMARY KEY,
      agreement_id            uuid    NOT NULL,
      number                  integer NOT NULL,
      payee_id                uuid    NOT NULL,
      funder_id               uuid    NOT NULL,
      label                   jsonb   NOT NULL,
      trigger                 text    NOT NULL,
      amount_cents            bigint  NOT NULL,
      status                  text    NOT NULL DEFAULT 'planned',
      due_on                  date,
      due_reason              text,
      pay_by                  date,
      suspended_on            date,
      paid_on                 date,
      version                 integer NOT NULL DEFAULT 1,
      reader_organisation_ids uuid[]  NOT NULL,
      CONSTRAINT one_instalment_per_number_and_payee UNIQUE (agreement_id, number, payee_id),
      CONSTRAINT instalment_is_of_a_grant FOREIGN KEY (agreement_id)
        REFERENCES grants."grant" (agreement_id) ON DELETE RESTRICT,
      CONSTRAINT instalment_pays_something CHECK (amount_cents > 0),
      CONSTRAINT instalment_status_is_known
        CHECK (status IN ('planned', 'due', 'ordered', 'paid', 'dropped')),
      CONSTRAINT instalment_is_due_from_a_day CHECK ((status IN ('planned', 'dropped')) = (due_on IS NULL)),
      CONSTRAINT instalment_is_to_be_paid_by_a_day CHECK ((due_on IS NULL) = (pay_by IS NULL)),
      CONSTRAINT paid_instalment_has_its_day CHECK ((status = 'paid') = (paid_on IS NOT NULL)),
      CONSTRAINT only_what_is_due_is_suspended CHECK (suspended_on IS NULL OR status = 'due')
    );
    CREATE INDEX instalments_to_pay ON grants.instalment (funder_id, pay_by, id)
      WHERE status IN ('due', 'ordered');
    CREATE INDEX instalments_by_funder ON grants.instalment (funder_id, status, id);
    CREATE INDEX instalments_by_payee ON grants.instalment (payee_id, id);
    ${walled('instalment', SHARED_WITH_ME, HOUSE)};
    CREATE POLICY instalment_is_followed_by_its_funder ON grants.instalment FOR UPDATE
      USING (${PAID_BY_ME}) WITH CHECK (${PAID_BY_ME});
    GRANT UPDATE (amount_cents, status, due_on, due_reason, pay_by, suspended_on, paid_on, version,
      reader_organisation_ids) ON grants.instalment TO tablee_app`);
}

/** What stops the clock of an instalment, and from when to when. */
async function createSuspension(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE grants.suspension (
      id                      uuid        NOT NULL CONSTRAINT suspension_pk PRIMARY KEY,
      instalment_id           uuid        NOT NULL,
      funder_id               uuid        NOT NULL,
      reason                  text        NOT NULL,
      suspended_on            date        NOT NULL,
      suspended_at            timestamptz NOT NULL,
      suspended_by            uuid        NOT NULL,
      resumed_on              date,
      resumed_by              uuid,
      reader_organisation_ids uuid[]      NOT NULL,
      CONSTRAINT suspension_is_of_an_instalment FOREIGN KEY (instalment_id)
        REFERENCES grants.instalment (id) ON DELETE RESTRICT,
      CONSTRAINT suspension_ends_after_it_began CHECK (resumed_on >= suspended_on),
      CONSTRAINT resumed_suspension_has_its_day CHECK ((resumed_on IS NULL) = (resumed_by IS NULL))
    );
    CREATE UNIQUE INDEX one_open_suspension_per_instalment ON grants.suspension (instalment_id)
      WHERE resumed_on IS NULL;
    CREATE INDEX suspensions_by_instalment ON grants.suspension (instalment_id, suspended_at);
    ${walled('suspension', SHARED_WITH_ME, PAID_BY_ME)};
    CREATE POLICY suspension_is_ended_by_the_funder ON grants.suspension FOR UPDATE
      USING (${PAID_BY_ME}) WITH CHECK (${PAID_BY_ME});
    GRANT UPDATE (resumed_on, resumed_by) ON grants.suspension TO tablee_app`);
}

function walled(table: string, readBy: string, writtenBy: string): string {
  const name = `grants."${table}"`;
  return `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_read_by_who_it_concerns ON ${name} FOR SELECT USING (${readBy});
    CREATE POLICY ${table}_is_written_by_who_pays ON ${name} FOR INSERT WITH CHECK (${writtenBy});
    REVOKE UPDATE, DELETE, TRUNCATE ON ${name} FROM tablee_app`;
}
