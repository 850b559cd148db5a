import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `(SELECT platform.actor_is_system())
  OR reader_organisation_ids && (SELECT platform.actor_organisation_ids())::uuid[]`;

const SEEN_WITH_ITS_REVISION = `EXISTS (SELECT 1 FROM agreements.revision r
  WHERE r.agreement_id = %table.agreement_id AND r.number = %table.revision_number)`;

/**
 * What an agreement says, revision by revision: the first, then its amendments. Parties, instalments
 * and signatures are of one revision; who leaves sees no later one.
 *
 * Kind: expand, and fill: each agreement that is there becomes its own first revision. Locks:
 * `agreement`, `party` and `instalment` for the time of it; there are as many rows as agreements.
 */
export class AgreementsKeepRevisions1795209000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createRevision(db);
    await numberParts(db);
    await fillRevisions(db);
    await keepSumsWhole(db);
    await showByRevision(db);
  }

  /** Fails where an agreement has a second revision: its parts cannot become one again. */
  async down(db: QueryRunner): Promise<void> {
    await hideByAgreement(db);
    await db.query(`
      DROP TRIGGER parts_of_an_agreement_add_up ON agreements.revision;
      ALTER TABLE agreements.party DROP CONSTRAINT party_is_of_a_revision,
        DROP CONSTRAINT party_pk, DROP COLUMN revision_number,
        ADD CONSTRAINT party_pk PRIMARY KEY (agreement_id, organisation_id),
        DROP CONSTRAINT party_capacity_is_known,
        ADD CONSTRAINT party_capacity_is_known CHECK (capacity IN ('funder', 'lead', 'partner')),
        DROP CONSTRAINT only_a_beneficiary_has_a_share,
        ADD CONSTRAINT only_a_beneficiary_has_a_share
          CHECK (share_cents >= 0 AND (capacity <> 'funder' OR share_cents = 0));
      ALTER TABLE agreements.instalment DROP CONSTRAINT instalment_is_of_a_revision,
        DROP CONSTRAINT instalment_pk, DROP COLUMN revision_number,
        ADD CONSTRAINT instalment_pk PRIMARY KEY (agreement_id, number);
      DROP TABLE agreements.revision`);
    await db.query(SUMS_OF_AN_AGREEMENT);
  }
}

async function hideByAgreement(db: QueryRunner): Promise<void> {
  const seen = `EXISTS (SELECT 1 FROM agreements.agreement a WHERE a.id = agreement_id)`;
  await db.query(`
    ALTER POLICY agreement_is_read_by_its_parties ON agreements.agreement USING (${MINE});
    ALTER POLICY agreement_is_signed_by_its_parties ON agreements.agreement
      USING (${MINE}) WITH CHECK (${MINE});
    ALTER POLICY party_is_read_by_its_parties ON agreements.party USING (${seen});
    ALTER POLICY party_is_signed_by_its_parties ON agreements.party
      USING (${seen}) WITH CHECK (${seen});
    ALTER POLICY instalment_is_read_by_its_parties ON agreements.instalment USING (${seen})`);
}

/** As it was before revisions. */
const SUMS_OF_AN_AGREEMENT = `
  CREATE OR REPLACE FUNCTION agreements.refuse_parts_that_do_not_add_up() RETURNS trigger
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
  END $$`;

async function createRevision(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agreements.revision (
      agreement_id   uuid        NOT NULL,
      number         integer     NOT NULL,
      kind           text        NOT NULL,
      status         text        NOT NULL,
      title          text        NOT NULL,
      grant_cents    bigint      NOT NULL,
      starts_on      date,
      ends_on        date,
      is_onward_transfer_allowed       boolean NOT NULL,
      is_consortium_agreement_required boolean NOT NULL,
      clauses        jsonb       NOT NULL,
      reason         text,
      content_hash   text        NOT NULL,
      reader_organisation_ids uuid[] NOT NULL,
      proposed_by    uuid,
      proposer_id    uuid,
      proposed_at    timestamptz NOT NULL,
      settled_at     timestamptz,
      settler_id     uuid,
      settled_reason text,
      CONSTRAINT revision_pk PRIMARY KEY (agreement_id, number),
      CONSTRAINT revision_is_of_an_agreement FOREIGN KEY (agreement_id)
        REFERENCES agreements.agreement (id) ON DELETE RESTRICT,
      CONSTRAINT revision_kind_is_known CHECK (kind IN ('first', 'amendment')),
      CONSTRAINT revision_status_is_known CHECK (
        status IN ('proposed', 'in-force', 'superseded', 'refused', 'withdrawn')),
      CONSTRAINT revision_grants_something CHECK (grant_cents > 0),
      CONSTRAINT revision_ends_after_it_starts CHECK (ends_on >= starts_on),
      CONSTRAINT amendment_says_why CHECK (kind = 'first' OR reason IS NOT NULL),
      CONSTRAINT onward_transfer_takes_a_consortium_agreement CHECK (
        NOT is_onward_transfer_allowed OR is_consortium_agreement_required),
      CONSTRAINT settled_revision_has_an_instant CHECK (
        (status = 'proposed') = (settled_at IS NULL))
    )`);
  await shieldRevision(db);
}

/** Drawn up by the house, settled by the parties; what they were asked to sign is never edited. */
async function shieldRevision(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE UNIQUE INDEX one_open_revision_per_agreement ON agreements.revision (agreement_id)
      WHERE status = 'proposed';
    CREATE UNIQUE INDEX one_revision_in_force_per_agreement ON agreements.revision (agreement_id)
      WHERE status = 'in-force';
    ALTER TABLE agreements.revision ENABLE ROW LEVEL SECURITY;
    ALTER TABLE agreements.revision FORCE ROW LEVEL SECURITY;
    CREATE POLICY revision_is_read_by_its_parties ON agreements.revision FOR SELECT USING (${MINE});
    CREATE POLICY revision_is_drawn_up_by_the_house ON agreements.revision FOR INSERT
      WITH CHECK ((SELECT platform.actor_is_system()));
    CREATE POLICY revision_is_settled_by_its_parties ON agreements.revision FOR UPDATE
      USING (${MINE}) WITH CHECK (${MINE});
    REVOKE UPDATE, DELETE, TRUNCATE ON agreements.revision FROM tablee_app;
    GRANT UPDATE (status, settled_at, settler_id, settled_reason) ON agreements.revision
      TO tablee_app`);
}

async function numberParts(db: QueryRunner): Promise<void> {
  await db.query(`
    ALTER TABLE agreements.party ADD COLUMN revision_number integer NOT NULL DEFAULT 1,
      DROP CONSTRAINT party_pk,
      ADD CONSTRAINT party_pk PRIMARY KEY (agreement_id, revision_number, organisation_id),
      DROP CONSTRAINT party_capacity_is_known,
      ADD CONSTRAINT party_capacity_is_known
        CHECK (capacity IN ('funder', 'lead', 'partner', 'leaving')),
      DROP CONSTRAINT only_a_beneficiary_has_a_share,
      ADD CONSTRAINT only_a_beneficiary_has_a_share CHECK (
        share_cents >= 0 AND (capacity NOT IN ('funder', 'leaving') OR share_cents = 0));
    ALTER TABLE agreements.instalment ADD COLUMN revision_number integer NOT NULL DEFAULT 1,
      DROP CONSTRAINT instalment_pk,
      ADD CONSTRAINT instalment_pk PRIMARY KEY (agreement_id, revision_number, number)`);
}

/** The agreements that are there were made before clauses were kept: they have none. */
async function fillRevisions(db: QueryRunner): Promise<void> {
  await db.query(`SELECT set_config('tablee.actor_kind', 'system', true)`);
  await db.query(`
    INSERT INTO agreements.revision (agreement_id, number, kind, status, title, grant_cents,
      is_onward_transfer_allowed, is_consortium_agreement_required, clauses, content_hash,
      reader_organisation_ids, proposed_at, settled_at)
    SELECT id, 1, 'first', CASE status WHEN 'in-force' THEN 'in-force' ELSE 'proposed' END, title,
      grant_cents, false, false, '[]', content_hash, reader_organisation_ids, drafted_at, in_force_at
    FROM agreements.agreement`);
  await db.query(`
    ALTER TABLE agreements.party ADD CONSTRAINT party_is_of_a_revision
      FOREIGN KEY (agreement_id, revision_number)
      REFERENCES agreements.revision (agreement_id, number) ON DELETE RESTRICT
      DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE agreements.instalment ADD CONSTRAINT instalment_is_of_a_revision
      FOREIGN KEY (agreement_id, revision_number)
      REFERENCES agreements.revision (agreement_id, number) ON DELETE RESTRICT
      DEFERRABLE INITIALLY DEFERRED`);
  await db.query(`SELECT set_config('tablee.actor_kind', '', true)`);
}

/** Said of each revision when the transaction commits; an agreement has at least its first. */
async function keepSumsWhole(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE OR REPLACE FUNCTION agreements.refuse_parts_that_do_not_add_up() RETURNS trigger
    LANGUAGE plpgsql AS $$
    DECLARE
      whole uuid := to_jsonb(NEW) ->> TG_ARGV[0];
      of_revision integer := CASE TG_TABLE_NAME WHEN 'agreement' THEN 1
        WHEN 'revision' THEN (to_jsonb(NEW) ->> 'number')::integer
        ELSE (to_jsonb(NEW) ->> 'revision_number')::integer END;
      granted bigint; shared bigint; scheduled bigint;
    BEGIN
      SELECT grant_cents INTO granted FROM agreements.revision
        WHERE agreement_id = whole AND number = of_revision;
      SELECT coalesce(sum(share_cents), 0) INTO shared FROM agreements.party
        WHERE agreement_id = whole AND revision_number = of_revision;
      SELECT coalesce(sum(amount_cents), 0) INTO scheduled FROM agreements.instalment
        WHERE agreement_id = whole AND revision_number = of_revision;
      IF granted IS NULL OR shared <> granted OR scheduled <> granted THEN
        RAISE EXCEPTION 'agreement %: granted %, shared %, scheduled %', whole, granted, shared, scheduled
          USING ERRCODE = 'check_violation', CONSTRAINT = 'parts_of_an_agreement_add_up';
      END IF;
      RETURN NULL;
    END $$`);
  await db.query(`
    CREATE CONSTRAINT TRIGGER parts_of_an_agreement_add_up
      AFTER INSERT ON agreements.revision DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION agreements.refuse_parts_that_do_not_add_up('agreement_id')`);
}

/** Who joins by an amendment reads the agreement; parts are seen with their revision. */
async function showByRevision(db: QueryRunner): Promise<void> {
  const joined = `${MINE} OR EXISTS (
    SELECT 1 FROM agreements.revision r WHERE r.agreement_id = agreement.id)`;
  await db.query(`
    ALTER POLICY agreement_is_read_by_its_parties ON agreements.agreement USING (${joined});
    ALTER POLICY agreement_is_signed_by_its_parties ON agreements.agreement
      USING (${joined}) WITH CHECK (${joined})`);
  for (const table of ['party', 'instalment']) {
    const seen = SEEN_WITH_ITS_REVISION.replaceAll('%table', table);
    await db.query(
      `ALTER POLICY ${table}_is_read_by_its_parties ON agreements.${table} USING (${seen})`,
    );
  }
  const seen = SEEN_WITH_ITS_REVISION.replaceAll('%table', 'party');
  await db.query(`ALTER POLICY party_is_signed_by_its_parties ON agreements.party
    USING (${seen}) WITH CHECK (${seen})`);
}
