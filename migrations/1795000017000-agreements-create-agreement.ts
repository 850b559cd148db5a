import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEEN_BY_PARTIES = `(SELECT platform.actor_is_system())
  OR reader_organisation_ids && (SELECT platform.actor_organisation_ids())::uuid[]`;

const SEEN_WITH_ITS_AGREEMENT = `EXISTS (
  SELECT 1 FROM agreements.agreement a WHERE a.id = agreement_id)`;

/**
 * Funding agreements: who is party for how much, and when each instalment is due.
 *
 * Kind: expand (adds only; safe while the previous version runs). Locks: none on existing tables.
 */
export class AgreementsCreateAgreement1795000017000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA agreements`);
    await createAgreement(db);
    await createParty(db);
    await createInstalment(db);
    await keepSumsWhole(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA agreements CASCADE`);
  }
}

async function createAgreement(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agreements.agreement (
      id             uuid        NOT NULL CONSTRAINT agreement_pk PRIMARY KEY,
      reference      text        NOT NULL,
      title          text        NOT NULL,
      application_id uuid        NOT NULL,
      decision_id    uuid        NOT NULL,
      call_id        uuid        NOT NULL,
      funder_id      uuid        NOT NULL,
      lead_organisation_id uuid  NOT NULL,
      grant_cents    bigint      NOT NULL,
      status         text        NOT NULL,
      version        integer     NOT NULL DEFAULT 1,
      content_hash   text        NOT NULL,
      reader_organisation_ids uuid[] NOT NULL,
      drafted_at     timestamptz NOT NULL,
      in_force_at    timestamptz,
      CONSTRAINT one_agreement_per_application UNIQUE (application_id),
      CONSTRAINT agreement_reference_is_unique UNIQUE (reference),
      CONSTRAINT agreement_is_on_an_application FOREIGN KEY (application_id)
        REFERENCES applications.application (id) ON DELETE RESTRICT,
      CONSTRAINT agreement_follows_a_decision FOREIGN KEY (decision_id)
        REFERENCES assessment.decision (id) ON DELETE RESTRICT,
      CONSTRAINT agreement_grants_something CHECK (grant_cents > 0),
      CONSTRAINT agreement_status_is_known CHECK (status IN ('drafted', 'in-force')),
      CONSTRAINT agreement_in_force_has_an_instant CHECK ((status = 'in-force') = (in_force_at IS NOT NULL))
    )`);
  await db.query(
    `CREATE INDEX agreements_by_funder ON agreements.agreement (funder_id, drafted_at, id)`,
  );
  await db.query(`CREATE INDEX agreements_by_call ON agreements.agreement (call_id)`);
  await shield(db, 'agreement', SEEN_BY_PARTIES);
  await letPartiesSign(db, 'agreement', SEEN_BY_PARTIES);
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON agreements.agreement FROM tablee_app`);
  await db.query(
    `GRANT UPDATE (status, version, in_force_at) ON agreements.agreement TO tablee_app`,
  );
}

/** What a party promised is never edited; that it signed is added, once. */
async function createParty(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agreements.party (
      agreement_id    uuid    NOT NULL,
      organisation_id uuid    NOT NULL,
      capacity        text    NOT NULL,
      share_cents     bigint  NOT NULL,
      position        integer NOT NULL,
      signed_at       timestamptz,
      signed_by       uuid,
      CONSTRAINT party_pk PRIMARY KEY (agreement_id, organisation_id),
      CONSTRAINT party_belongs_to_an_agreement FOREIGN KEY (agreement_id)
        REFERENCES agreements.agreement (id) ON DELETE RESTRICT,
      CONSTRAINT party_is_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT party_capacity_is_known CHECK (capacity IN ('funder', 'lead', 'partner')),
      CONSTRAINT only_a_beneficiary_has_a_share
        CHECK (share_cents >= 0 AND (capacity <> 'funder' OR share_cents = 0)),
      CONSTRAINT signature_has_a_person_and_an_instant
        CHECK ((signed_at IS NULL) = (signed_by IS NULL))
    )`);
  await shield(db, 'party', SEEN_WITH_ITS_AGREEMENT);
  await letPartiesSign(db, 'party', SEEN_WITH_ITS_AGREEMENT);
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON agreements.party FROM tablee_app`);
  await db.query(`GRANT UPDATE (signed_at, signed_by) ON agreements.party TO tablee_app`);
}

async function createInstalment(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agreements.instalment (
      agreement_id uuid    NOT NULL,
      number       integer NOT NULL,
      label        jsonb   NOT NULL,
      trigger      text    NOT NULL,
      rate_ppm     integer NOT NULL,
      amount_cents bigint  NOT NULL,
      CONSTRAINT instalment_pk PRIMARY KEY (agreement_id, number),
      CONSTRAINT instalment_belongs_to_an_agreement FOREIGN KEY (agreement_id)
        REFERENCES agreements.agreement (id) ON DELETE RESTRICT,
      CONSTRAINT instalment_is_a_part_of_a_whole CHECK (rate_ppm > 0 AND rate_ppm <= 1000000),
      CONSTRAINT instalment_is_not_negative CHECK (amount_cents >= 0)
    )`);
  await shield(db, 'instalment', SEEN_WITH_ITS_AGREEMENT);
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON agreements.instalment FROM tablee_app`);
}

/** The last word on "the parts add up to the grant": said when the transaction commits. */
async function keepSumsWhole(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE FUNCTION agreements.refuse_parts_that_do_not_add_up() RETURNS trigger
    LANGUAGE plpgsql AS $$
    DECLARE
      whole uuid := to_jsonb(NEW) ->> TG_ARGV[0];
      granted bigint; shared bigint; scheduled bigint;
    BEGIN
      SELECT grant_cents INTO granted FROM agreements.agreement WHERE id = whole;
      SELECT coalesce(sum(share_cents), 0) INTO shared FROM agreements.party WHERE agreement_id = whole;
      SELECT coalesce(sum(amount_cents), 0) INTO scheduled FROM agreements.instalment
        WHERE agreement_id = whole;
      IF shared <> granted OR scheduled <> granted THEN
        RAISE EXCEPTION 'agreement %: granted %, shared %, scheduled %', whole, granted, shared, scheduled
          USING ERRCODE = 'check_violation', CONSTRAINT = 'parts_of_an_agreement_add_up';
      END IF;
      RETURN NULL;
    END $$`);
  const tables = { agreement: 'id', party: 'agreement_id', instalment: 'agreement_id' };
  for (const [table, key] of Object.entries(tables)) {
    await db.query(`
      CREATE CONSTRAINT TRIGGER parts_of_an_agreement_add_up
        AFTER INSERT ON agreements.${table} DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION agreements.refuse_parts_that_do_not_add_up('${key}')`);
  }
}

/** Parties read; the house alone draws up, so that nobody joins an agreement by itself. */
async function shield(db: QueryRunner, table: string, seen: string): Promise<void> {
  await db.query(`
    ALTER TABLE agreements.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE agreements.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_read_by_its_parties ON agreements.${table} FOR SELECT USING (${seen});
    CREATE POLICY ${table}_is_drawn_up_by_the_house ON agreements.${table} FOR INSERT
      WITH CHECK ((SELECT platform.actor_is_system()))`);
}

/** Which columns a signature may write, privileges say. */
async function letPartiesSign(db: QueryRunner, table: string, seen: string): Promise<void> {
  await db.query(
    `CREATE POLICY ${table}_is_signed_by_its_parties ON agreements.${table} FOR UPDATE
      USING (${seen}) WITH CHECK (${seen})`,
  );
}
