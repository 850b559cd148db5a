import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Applications, what each partner writes in them, and who may read them.
 *
 * Kind: expand (adds only). Locks: none on existing tables; foreign keys to calls, consortia and
 * organisations take SHARE ROW EXCLUSIVE on them for a moment.
 * An application is read by its parties. `party` says who they are; a trigger copies them into
 * `reader_organisation_ids`, which row-level security compares with the organisations of the actor.
 */
export class ApplicationsCreateApplication1795000015001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [APPLICATION, ...INDEXES, SECTION_ANSWER, PARTNER, BUDGET_LINE, PARTY])
      await db.query(statement);
    await db.query(PARTIES_OF_AN_ORGANISATION);
    for (const statement of [...SEARCH, ...READERS]) await db.query(statement);
    await protect(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE applications.party, applications.budget_line, applications.partner,
        applications.section_answer, applications.application`);
    await db.query(`DROP FUNCTION applications.copy_readers(), applications.fold_search()`);
  }
}

/** `call_reference` and `call_title` are those of the revision, which never change: lists show them. */
const APPLICATION = `
  CREATE TABLE applications.application (
    id                      uuid        NOT NULL CONSTRAINT application_pk PRIMARY KEY,
    reference               text,
    title                   text        NOT NULL,
    search                  text        NOT NULL,
    call_id                 uuid        NOT NULL,
    revision_number         integer     NOT NULL,
    call_reference          text        NOT NULL,
    call_title              jsonb       NOT NULL,
    consortium_id           uuid        NOT NULL,
    lead_organisation_id    uuid        NOT NULL,
    funder_id               uuid        NOT NULL,
    chart_code              text        NOT NULL,
    status                  text        NOT NULL,
    version                 integer     NOT NULL,
    requested_cents         bigint      NOT NULL,
    total_cents             bigint      NOT NULL,
    reader_organisation_ids uuid[]      NOT NULL,
    created_at              timestamptz NOT NULL,
    updated_at              timestamptz NOT NULL,
    submitted_at            timestamptz,
    withdrawn_at            timestamptz,
    withdrawal_reason       text,
    CONSTRAINT application_reference_is_unique UNIQUE (reference),
    CONSTRAINT application_has_a_known_status CHECK (status IN ('draft', 'submitted', 'withdrawn',
      'ineligible', 'eligible', 'granted', 'refused')),
    CONSTRAINT application_has_a_reference_once_submitted CHECK (
      (submitted_at IS NULL) = (reference IS NULL)
      AND (status <> 'draft' OR submitted_at IS NULL)
      AND (status IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL)),
    CONSTRAINT withdrawn_application_says_when_and_why CHECK (
      (status = 'withdrawn') = (withdrawn_at IS NOT NULL)
      AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
    CONSTRAINT application_version_is_positive CHECK (version > 0),
    CONSTRAINT application_amounts_are_not_negative CHECK (
      requested_cents >= 0 AND total_cents >= 0),
    CONSTRAINT application_answers_a_published_revision FOREIGN KEY (call_id, revision_number)
      REFERENCES calls.call_revision (call_id, number) ON DELETE RESTRICT,
    CONSTRAINT application_is_written_by_a_consortium FOREIGN KEY (consortium_id)
      REFERENCES consortia.consortium (id) ON DELETE RESTRICT,
    CONSTRAINT application_has_a_lead FOREIGN KEY (lead_organisation_id)
      REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
    CONSTRAINT application_asks_a_funder FOREIGN KEY (funder_id)
      REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
    CONSTRAINT application_is_budgeted_on_a_chart FOREIGN KEY (chart_code)
      REFERENCES applications.chart (code) ON DELETE RESTRICT
  )`;

/**
 * Made for the filters and sorts of the list. None is on `reader_organisation_ids`: behind the policy,
 * Postgres could not use it; who is a party to few applications finds them by way of `party`.
 */
const INDEXES = [
  `CREATE UNIQUE INDEX one_live_application_per_consortium_and_call
   ON applications.application (consortium_id, call_id) WHERE status <> 'withdrawn'`,
  `CREATE INDEX applications_of_a_call
   ON applications.application (call_id, status, submitted_at DESC, id DESC)`,
  `CREATE INDEX applications_to_a_funder
   ON applications.application (funder_id, submitted_at DESC, id DESC)`,
  `CREATE INDEX applications_of_a_lead
   ON applications.application (lead_organisation_id, submitted_at DESC, id DESC)`,
  `CREATE INDEX applications_by_arrival
   ON applications.application (submitted_at DESC, id DESC)`,
  `CREATE INDEX applications_by_age ON applications.application (created_at DESC, id DESC)`,
  `CREATE INDEX applications_by_amount
   ON applications.application (requested_cents DESC, id DESC)`,
];

const SECTION_ANSWER = `
  CREATE TABLE applications.section_answer (
    id             uuid        NOT NULL CONSTRAINT section_answer_pk PRIMARY KEY,
    application_id uuid        NOT NULL,
    code           text        NOT NULL,
    content        text        NOT NULL,
    version        integer     NOT NULL,
    updated_at     timestamptz NOT NULL,
    updated_by     uuid,
    CONSTRAINT one_answer_per_section UNIQUE (application_id, code),
    CONSTRAINT section_answer_version_is_positive CHECK (version > 0),
    CONSTRAINT section_answer_belongs_to_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT
  )`;

/** A partner of the consortium in this application, with the version of its own budget. */
const PARTNER = `
  CREATE TABLE applications.partner (
    id              uuid        NOT NULL CONSTRAINT partner_pk PRIMARY KEY,
    application_id  uuid        NOT NULL,
    partner_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    role            text        NOT NULL,
    college         text        NOT NULL,
    joined_at       timestamptz NOT NULL,
    version         integer     NOT NULL,
    requested_cents bigint      NOT NULL,
    total_cents     bigint      NOT NULL,
    updated_at      timestamptz NOT NULL,
    updated_by      uuid,
    CONSTRAINT one_budget_per_partner UNIQUE (application_id, partner_id),
    CONSTRAINT partner_budget_version_is_positive CHECK (version > 0),
    CONSTRAINT partner_amounts_are_not_negative CHECK (
      requested_cents >= 0 AND total_cents >= 0),
    CONSTRAINT partner_belongs_to_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT,
    CONSTRAINT partner_is_of_the_consortium FOREIGN KEY (partner_id)
      REFERENCES consortia.partner (id) ON DELETE RESTRICT,
    CONSTRAINT partner_is_an_organisation FOREIGN KEY (organisation_id)
      REFERENCES organisations.organisation (id) ON DELETE RESTRICT
  )`;

const BUDGET_LINE = `
  CREATE TABLE applications.budget_line (
    application_id uuid    NOT NULL,
    partner_id     uuid    NOT NULL,
    position       integer NOT NULL,
    chart_code     text    NOT NULL,
    account_code   text    NOT NULL,
    label          text,
    amount_cents   bigint  NOT NULL,
    funder_id      uuid,
    is_secured     boolean NOT NULL,
    counterpart_id uuid,
    CONSTRAINT budget_line_pk PRIMARY KEY (application_id, partner_id, position),
    CONSTRAINT budget_line_is_in_whole_euros CHECK (amount_cents > 0 AND amount_cents % 100 = 0),
    CONSTRAINT budget_line_pays_another_partner CHECK (counterpart_id <> partner_id),
    CONSTRAINT budget_line_belongs_to_a_partner FOREIGN KEY (application_id, partner_id)
      REFERENCES applications.partner (application_id, partner_id) ON DELETE RESTRICT,
    CONSTRAINT budget_line_names_an_account FOREIGN KEY (chart_code, account_code)
      REFERENCES applications.account (chart_code, code) ON DELETE RESTRICT,
    CONSTRAINT budget_line_asks_an_organisation FOREIGN KEY (funder_id)
      REFERENCES organisations.organisation (id) ON DELETE RESTRICT
  )`;

/** Who the application is shared with, in what capacity, and from which stage on. */
const PARTY = `
  CREATE TABLE applications.party (
    application_id  uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    capacity        text        NOT NULL,
    from_stage      text        NOT NULL,
    since           timestamptz NOT NULL,
    CONSTRAINT party_pk PRIMARY KEY (application_id, organisation_id, capacity),
    CONSTRAINT party_has_a_known_capacity CHECK (capacity IN ('lead', 'partner', 'funder')),
    CONSTRAINT party_begins_at_a_known_stage CHECK (from_stage IN ('draft', 'submitted')),
    CONSTRAINT funder_is_a_party_once_submitted CHECK (
      capacity <> 'funder' OR from_stage = 'submitted'),
    CONSTRAINT party_belongs_to_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT,
    CONSTRAINT party_is_an_organisation FOREIGN KEY (organisation_id)
      REFERENCES organisations.organisation (id) ON DELETE RESTRICT
  )`;

const PARTIES_OF_AN_ORGANISATION = `
  CREATE INDEX parties_of_an_organisation ON applications.party (organisation_id, application_id)`;

/** What people search in, without its accents. */
const SEARCH = [
  `CREATE FUNCTION applications.fold_search() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.search := platform.fold(coalesce(NEW.reference, '') || ' ' || NEW.title);
     RETURN NEW;
   END
   $$`,
  `CREATE TRIGGER search_follows_title_and_reference
   BEFORE INSERT OR UPDATE OF title, reference ON applications.application
   FOR EACH ROW EXECUTE FUNCTION applications.fold_search()`,
];

/** One statement per change of parties, whatever the number of rows that it adds or removes. */
const READERS = [
  `CREATE FUNCTION applications.copy_readers() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE applications.application a
     SET reader_organisation_ids = ARRAY(
       SELECT DISTINCT p.organisation_id FROM applications.party p
       WHERE p.application_id = a.id ORDER BY p.organisation_id)
     WHERE a.id IN (SELECT application_id FROM changed)
       AND a.reader_organisation_ids <> ARRAY(
         SELECT DISTINCT p.organisation_id FROM applications.party p
         WHERE p.application_id = a.id ORDER BY p.organisation_id);
     RETURN NULL;
   END
   $$`,
  `CREATE TRIGGER readers_follow_new_parties AFTER INSERT ON applications.party
   REFERENCING NEW TABLE AS changed
   FOR EACH STATEMENT EXECUTE FUNCTION applications.copy_readers()`,
  `CREATE TRIGGER readers_follow_removed_parties AFTER DELETE ON applications.party
   REFERENCING OLD TABLE AS changed
   FOR EACH STATEMENT EXECUTE FUNCTION applications.copy_readers()`,
];

/**
 * Who is a party is asked of `party` by lists, so the policy answers at once for one's own rows; to
 * add a row, one must see the application already, or anybody could let itself in.
 */
async function protect(db: QueryRunner): Promise<void> {
  const isSystem = '(SELECT platform.actor_is_system())';
  const mine = '(SELECT platform.actor_organisation_ids())::uuid[]';
  const reads = `${isSystem} OR reader_organisation_ids && ${mine}`;
  const readsWhole = `EXISTS (
    SELECT 1 FROM applications.application a WHERE a.id = application_id)`;
  const isMine = `${isSystem} OR organisation_id = ANY (${mine}) OR ${readsWhole}`;
  const protectTable = (table: string, policy: string, using: string, check = using) =>
    db.query(`
      ALTER TABLE applications.${table} ENABLE ROW LEVEL SECURITY;
      ALTER TABLE applications.${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY ${policy} ON applications.${table} USING (${using}) WITH CHECK (${check})`);
  await protectTable('application', 'application_is_for_its_parties', reads);
  for (const table of ['section_answer', 'partner', 'budget_line'])
    await protectTable(table, `${table}_follows_its_application`, readsWhole);
  await protectTable('party', 'party_sees_itself_and_its_fellows', isMine, readsWhole);
  await db.query(`
    REVOKE DELETE, TRUNCATE ON applications.application, applications.section_answer
    FROM tablee_app`);
}
