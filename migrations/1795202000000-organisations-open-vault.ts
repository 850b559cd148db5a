import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `(SELECT platform.actor_is_system())
  OR organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])`;

/** Or opened to one of mine: see `vault_reader`, whose own policy shows me the lines about me. */
const OPENED = `${MINE} OR EXISTS (
  SELECT 1 FROM organisations.vault_reader r
  WHERE r.organisation_id = %table.organisation_id
    AND r.reader_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]))`;

/**
 * What an organisation shows once and uses in all its applications: its papers, its account, its
 * republican commitment, the figures of its accounts; and to which funders it has shown them.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * Personal data: `bank_details.iban` and `holder` (of a sole trader, a person's), the identifiers of
 * those who added, checked or signed. Kept ten years after the last payment.
 */
export class OrganisationsOpenVault1795202000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createReaders(db);
    await createDocuments(db);
    await createChecks(db);
    await createBankDetails(db);
    await createCommitments(db);
    await createAccounts(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE organisations.yearly_accounts, organisations.fragility_scale,
      organisations.republican_commitment, organisations.commitment_text,
      organisations.bank_details, organisations.document_check, organisations.document,
      organisations.vault_reader`);
  }
}

/** An organisation that applied to a funder lets it read; the house writes that down. */
async function createReaders(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE organisations.vault_reader (
      organisation_id uuid        NOT NULL,
      reader_id       uuid        NOT NULL,
      since           timestamptz NOT NULL,
      reason          text        NOT NULL,
      CONSTRAINT vault_reader_pk PRIMARY KEY (organisation_id, reader_id),
      CONSTRAINT vault_is_opened_by_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT vault_is_opened_to_an_organisation FOREIGN KEY (reader_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    CREATE INDEX vault_readers_by_reader ON organisations.vault_reader (reader_id);
    ALTER TABLE organisations.vault_reader ENABLE ROW LEVEL SECURITY;
    ALTER TABLE organisations.vault_reader FORCE ROW LEVEL SECURITY;
    CREATE POLICY vault_reader_is_known_to_both ON organisations.vault_reader FOR SELECT
      USING (${MINE} OR reader_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]));
    CREATE POLICY vault_is_opened_by_the_house ON organisations.vault_reader FOR INSERT
      WITH CHECK ((SELECT platform.actor_is_system()));
    REVOKE UPDATE, DELETE, TRUNCATE ON organisations.vault_reader FROM tablee_app`);
}

async function createDocuments(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE organisations.document (
      id              uuid        NOT NULL CONSTRAINT document_pk PRIMARY KEY,
      organisation_id uuid        NOT NULL,
      type            text        NOT NULL,
      issued_on       date        NOT NULL,
      valid_until     date,
      file_id         uuid        NOT NULL,
      file_name       text        NOT NULL,
      sha256          text        NOT NULL,
      added_at        timestamptz NOT NULL,
      added_by        uuid        NOT NULL,
      withdrawn_at    timestamptz,
      version         integer     NOT NULL,
      CONSTRAINT one_document_per_type_and_file UNIQUE (organisation_id, type, file_id),
      CONSTRAINT document_is_valid_after_it_was_issued CHECK (valid_until >= issued_on),
      CONSTRAINT document_sha256_is_hexadecimal CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      CONSTRAINT document_version_is_positive CHECK (version > 0),
      CONSTRAINT document_is_of_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT document_has_its_file FOREIGN KEY (file_id)
        REFERENCES platform.file (id) ON DELETE RESTRICT
    )`);
  await shield(db, 'document');
  await db.query(`
    CREATE POLICY document_is_withdrawn_by_its_organisation ON organisations.document FOR UPDATE
      USING (${MINE}) WITH CHECK (${MINE});
    REVOKE UPDATE, DELETE, TRUNCATE ON organisations.document FROM tablee_app;
    GRANT UPDATE (withdrawn_at, version) ON organisations.document TO tablee_app;
    CREATE INDEX documents_by_file ON organisations.document (file_id)`);
}

async function createChecks(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE organisations.document_check (
      document_id     uuid        NOT NULL,
      checker_id      uuid        NOT NULL,
      organisation_id uuid        NOT NULL,
      verdict         text        NOT NULL,
      reason          text,
      checked_by      uuid        NOT NULL,
      checked_at      timestamptz NOT NULL,
      CONSTRAINT document_check_pk PRIMARY KEY (document_id, checker_id, checked_at),
      CONSTRAINT document_check_is_of_a_document FOREIGN KEY (document_id)
        REFERENCES organisations.document (id) ON DELETE RESTRICT,
      CONSTRAINT document_check_is_of_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT document_verdict_is_known CHECK (verdict IN ('accepted', 'rejected')),
      CONSTRAINT rejected_document_says_why CHECK ((verdict = 'rejected') = (reason IS NOT NULL))
    )`);
  await shield(db, 'document_check', 'false');
  await db.query(`
    CREATE POLICY document_is_checked_by_who_reads_it ON organisations.document_check FOR INSERT
      WITH CHECK (checker_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])
        AND EXISTS (SELECT 1 FROM organisations.document d
          WHERE d.id = document_id AND d.organisation_id = document_check.organisation_id));
    REVOKE UPDATE, DELETE, TRUNCATE ON organisations.document_check FROM tablee_app`);
}

async function createBankDetails(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE organisations.bank_details (
      organisation_id uuid        NOT NULL,
      number          integer     NOT NULL,
      iban            text        NOT NULL,
      bic             text,
      holder          text        NOT NULL,
      proof_id        uuid        NOT NULL,
      recorded_at     timestamptz NOT NULL,
      recorded_by     uuid        NOT NULL,
      CONSTRAINT bank_details_pk PRIMARY KEY (organisation_id, number),
      CONSTRAINT bank_details_are_numbered_from_one CHECK (number > 0),
      CONSTRAINT bank_details_iban_is_well_formed CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
      CONSTRAINT bank_details_are_of_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT bank_details_are_proven FOREIGN KEY (proof_id)
        REFERENCES organisations.document (id) ON DELETE RESTRICT
    )`);
  await shield(db, 'bank_details');
  await addOnly(db, 'bank_details');
}

async function createCommitments(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE organisations.commitment_text (
      code         text  NOT NULL CONSTRAINT commitment_text_pk PRIMARY KEY,
      valid_from   date  NOT NULL,
      source       text  NOT NULL,
      undertakings jsonb NOT NULL
    );
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON organisations.commitment_text FROM tablee_app;
    CREATE TABLE organisations.republican_commitment (
      id              uuid        NOT NULL CONSTRAINT republican_commitment_pk PRIMARY KEY,
      organisation_id uuid        NOT NULL,
      text_code       text        NOT NULL,
      signed_by       uuid        NOT NULL,
      signed_at       timestamptz NOT NULL,
      publication_url text,
      proof_id        uuid,
      CONSTRAINT one_commitment_per_organisation_and_text UNIQUE (organisation_id, text_code),
      CONSTRAINT commitment_is_on_a_known_text FOREIGN KEY (text_code)
        REFERENCES organisations.commitment_text (code) ON DELETE RESTRICT,
      CONSTRAINT commitment_is_of_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT commitment_is_made_known CHECK (publication_url IS NOT NULL OR proof_id IS NOT NULL),
      CONSTRAINT commitment_is_proven_by_a_document FOREIGN KEY (proof_id)
        REFERENCES organisations.document (id) ON DELETE RESTRICT
    )`);
  await db.query(COMMITMENT_TEXT);
  await shield(db, 'republican_commitment');
  await addOnly(db, 'republican_commitment');
}

async function createAccounts(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE organisations.fragility_scale (
      code       text  NOT NULL CONSTRAINT fragility_scale_pk PRIMARY KEY,
      valid_from date  NOT NULL,
      source     text  NOT NULL,
      bounds     jsonb NOT NULL,
      points     jsonb NOT NULL,
      negative_own_funds_at_best text NOT NULL
    );
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON organisations.fragility_scale FROM tablee_app;
    INSERT INTO organisations.fragility_scale VALUES ('house-2026', '2026-01-01',
      'Advice of the house, after the reading of accounts by local support schemes (DLA) and France Active: own funds of 15 % and three months of cash are held to be sound',
      '{"own-funds": [300000, 150000, 0], "working-capital": [90, 45, 0],
        "cash": [90, 45, 15], "dependence": [400000, 600000, 800000]}',
      '[10, 7, 4]', 'C');
    CREATE TABLE organisations.yearly_accounts (
      id                    uuid        NOT NULL CONSTRAINT yearly_accounts_pk PRIMARY KEY,
      organisation_id       uuid        NOT NULL,
      closed_on             date        NOT NULL,
      months                integer     NOT NULL,
      own_funds_cents       bigint      NOT NULL,
      balance_total_cents   bigint      NOT NULL,
      working_capital_cents bigint      NOT NULL,
      cash_cents            bigint      NOT NULL,
      charges_cents         bigint      NOT NULL,
      income_cents          bigint      NOT NULL,
      largest_income_cents  bigint      NOT NULL,
      largest_source        text        NOT NULL,
      recorded_at           timestamptz NOT NULL,
      recorded_by           uuid        NOT NULL,
      CONSTRAINT accounts_are_of_some_months CHECK (months BETWEEN 1 AND 24),
      CONSTRAINT accounts_have_a_balance CHECK (balance_total_cents > 0),
      CONSTRAINT accounts_flows_are_not_negative CHECK (
        cash_cents >= 0 AND charges_cents >= 0 AND largest_income_cents >= 0
        AND income_cents >= largest_income_cents),
      CONSTRAINT accounts_are_of_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    CREATE INDEX accounts_by_organisation
      ON organisations.yearly_accounts (organisation_id, closed_on, recorded_at)`);
  await shield(db, 'yearly_accounts');
  await addOnly(db, 'yearly_accounts');
}

/** Its own people write; those that it was opened to read too. */
async function shield(db: QueryRunner, table: string, written = MINE): Promise<void> {
  await db.query(`
    ALTER TABLE organisations.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE organisations.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_read_by_who_it_is_opened_to ON organisations.${table} FOR SELECT
      USING (${OPENED.replaceAll('%table', table)});
    CREATE POLICY ${table}_is_added_by_its_organisation ON organisations.${table} FOR INSERT
      WITH CHECK (${written})`);
}

/** What was once true stays written: a change is a new line. */
async function addOnly(db: QueryRunner, table: string): Promise<void> {
  await db.query(`
    REVOKE UPDATE, DELETE, TRUNCATE ON organisations.${table} FROM tablee_app;
    CREATE TRIGGER ${table}_is_added_never_changed BEFORE UPDATE OR DELETE
      ON organisations.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`);
}

const COMMITMENT_TEXT = `
  INSERT INTO organisations.commitment_text VALUES ('decret-2021-1947', '2022-01-02',
    'Loi n° 2000-321 du 12 avril 2000, article 10-1; décret n° 2021-1947 du 31 décembre 2021, annexe',
    '[{"fr": "Respect des lois de la République", "en": "Respect of the laws of the Republic"},
      {"fr": "Liberté de conscience", "en": "Freedom of conscience"},
      {"fr": "Liberté des membres de l’association", "en": "Freedom of the members of the association"},
      {"fr": "Égalité et non-discrimination", "en": "Equality and non-discrimination"},
      {"fr": "Fraternité et prévention de la violence", "en": "Fraternity and prevention of violence"},
      {"fr": "Respect de la dignité de la personne humaine", "en": "Respect of human dignity"},
      {"fr": "Respect des symboles de la République", "en": "Respect of the symbols of the Republic"}]')`;
