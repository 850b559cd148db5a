import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const IS_OF_THE_FUNDER = 'funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])';

/**
 * Calls, what was published of them, and the numbering of each funder.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * A draft is seen by the people of its funder; what was published, by everyone. A revision is
 * added, never changed: a trigger refuses it, and the application has not the right.
 */
export class CallsCreateCall1795000013000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA calls`);
    await createCall(db);
    await indexCall(db);
    await createRevision(db);
    await createNumbering(db);
    await keepWords(db);
    await freezeRevisions(db);
    await protect(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA calls CASCADE`);
  }
}

/**
 * `kind`, `themes`, `territory_ids`, `title_key` and `search` are drawn from `content`, so that lists
 * can be filtered and sorted by them. `funder_name` is its name when the call was last published.
 */
async function createCall(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE calls.call (
      id              uuid        NOT NULL CONSTRAINT call_pk PRIMARY KEY,
      reference       text,
      funder_id       uuid        NOT NULL,
      funder_name     text        NOT NULL,
      status          text        NOT NULL,
      version         integer     NOT NULL,
      revision_number integer,
      content         jsonb       NOT NULL,
      title_key       text        NOT NULL,
      kind            text        NOT NULL,
      themes          text[]      NOT NULL,
      territory_ids   text[]      NOT NULL,
      opens_at        timestamptz,
      closes_at       timestamptz,
      created_at      timestamptz NOT NULL,
      updated_at      timestamptz NOT NULL,
      published_at    timestamptz,
      closed_at       timestamptz,
      cancelled_at    timestamptz,
      cancel_reason   jsonb,
      search          tsvector    NOT NULL,
      CONSTRAINT one_call_per_reference UNIQUE (reference),
      CONSTRAINT call_status_is_known
        CHECK (status IN ('draft', 'published', 'closed', 'cancelled')),
      CONSTRAINT call_version_is_positive CHECK (version > 0),
      CONSTRAINT call_kind_is_known CHECK (kind IN ('cooperative-call', 'call-for-commons',
        'call-for-interest', 'call-for-projects')),
      CONSTRAINT draft_call_was_never_published CHECK (
        status <> 'draft' OR num_nonnulls(reference, revision_number, published_at) = 0),
      CONSTRAINT public_call_can_be_answered CHECK (
        status NOT IN ('published', 'closed')
        OR num_nulls(reference, revision_number, published_at, opens_at, closes_at) = 0),
      CONSTRAINT public_call_closes_after_it_opens CHECK (
        revision_number IS NULL OR closes_at > opens_at),
      CONSTRAINT closed_call_says_when CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
      CONSTRAINT cancelled_call_says_when_and_why CHECK (
        (status = 'cancelled') = (cancelled_at IS NOT NULL)
        AND (status = 'cancelled') = (cancel_reason IS NOT NULL)),
      CONSTRAINT call_is_of_a_funder FOREIGN KEY (funder_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    )`);
}

async function indexCall(db: QueryRunner): Promise<void> {
  await db.query(`CREATE INDEX calls_by_funder ON calls.call (funder_id, created_at)`);
  await db.query(`CREATE INDEX calls_by_deadline ON calls.call (closes_at, id)`);
  await db.query(`CREATE INDEX calls_by_publication ON calls.call (published_at, id)`);
  await db.query(`CREATE INDEX calls_by_title ON calls.call (title_key, id)`);
  await db.query(`CREATE INDEX calls_by_creation ON calls.call (created_at, id)`);
  await db.query(
    `CREATE INDEX calls_to_close ON calls.call (closes_at) WHERE status = 'published'`,
  );
  await db.query(`CREATE INDEX calls_by_words ON calls.call USING gin (search)`);
  await db.query(`CREATE INDEX calls_by_territory ON calls.call USING gin (territory_ids)`);
}

async function createRevision(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE calls.call_revision (
      call_id      uuid        NOT NULL,
      number       integer     NOT NULL,
      funder_id    uuid        NOT NULL,
      content      jsonb       NOT NULL,
      opens_at     timestamptz NOT NULL,
      closes_at    timestamptz NOT NULL,
      change_note  jsonb,
      changes      text[]      NOT NULL,
      published_at timestamptz NOT NULL,
      CONSTRAINT call_revision_pk PRIMARY KEY (call_id, number),
      CONSTRAINT revision_number_counts_from_one CHECK (number > 0),
      CONSTRAINT revision_closes_after_it_opens CHECK (closes_at > opens_at),
      CONSTRAINT revision_says_what_it_changed CHECK (
        number = 1 OR (change_note IS NOT NULL AND cardinality(changes) > 0)),
      CONSTRAINT revision_is_of_a_call FOREIGN KEY (call_id)
        REFERENCES calls.call (id) ON DELETE RESTRICT
    )`);
  await db.query(`
    ALTER TABLE calls.call ADD CONSTRAINT public_call_has_its_revision
      FOREIGN KEY (id, revision_number) REFERENCES calls.call_revision (call_id, number)
      ON DELETE RESTRICT`);
}

/** Letters belong to the funder that used them first, so that a reference names one call. */
async function createNumbering(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE calls.reference_code (
      code        text        NOT NULL CONSTRAINT reference_code_pk PRIMARY KEY,
      funder_id   uuid        NOT NULL,
      is_default  boolean     NOT NULL,
      claimed_at  timestamptz NOT NULL,
      CONSTRAINT reference_code_is_well_formed CHECK (code ~ '^[A-Z][A-Z0-9]{1,9}$'),
      CONSTRAINT reference_code_is_held_by_a_funder FOREIGN KEY (funder_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    )`);
  await db.query(`
    CREATE UNIQUE INDEX one_default_reference_code_per_funder
      ON calls.reference_code (funder_id) WHERE is_default`);
  await db.query(`
    CREATE TABLE calls.reference_counter (
      funder_id uuid     NOT NULL,
      year      smallint NOT NULL,
      last      integer  NOT NULL,
      CONSTRAINT reference_counter_pk PRIMARY KEY (funder_id, year),
      CONSTRAINT reference_counter_counts_from_one CHECK (last > 0),
      CONSTRAINT reference_counter_is_of_a_funder FOREIGN KEY (funder_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    )`);
}

/** French for both languages: proper names, which people search for most, are the same in both. */
async function keepWords(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE FUNCTION calls.write_words() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.title_key := platform.fold(NEW.content #>> '{title,fr}');
      NEW.search :=
        setweight(to_tsvector('platform.french_plain', concat_ws(' ', NEW.reference,
          NEW.funder_name, NEW.content #>> '{title,fr}', NEW.content #>> '{title,en}')), 'A')
        || setweight(to_tsvector('platform.french_plain', concat_ws(' ',
          NEW.content #>> '{summary,fr}', NEW.content #>> '{summary,en}')), 'B');
      RETURN NEW;
    END
    $$`);
  await db.query(`
    CREATE TRIGGER call_can_be_found_by_its_words
      BEFORE INSERT OR UPDATE OF content, reference, funder_name ON calls.call
      FOR EACH ROW EXECUTE FUNCTION calls.write_words()`);
}

async function freezeRevisions(db: QueryRunner): Promise<void> {
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON calls.call_revision FROM tablee_app`);
  await db.query(`REVOKE DELETE, TRUNCATE ON calls.call FROM tablee_app`);
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON calls.reference_code FROM tablee_app`);
  await db.query(`REVOKE DELETE, TRUNCATE ON calls.reference_counter FROM tablee_app`);
  await db.query(`
    CREATE TRIGGER call_revision_is_never_changed
      BEFORE UPDATE OR DELETE ON calls.call_revision
      FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`);
  await db.query(`
    CREATE TRIGGER call_revision_is_never_emptied
      BEFORE TRUNCATE ON calls.call_revision
      FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
}

/**
 * A row must be one that may be updated to be locked FOR SHARE, which a candidate does to keep a
 * public call from closing meanwhile: so USING lets through what is seen, and WITH CHECK refuses
 * the change itself to whoever is not of the funder.
 */
async function protect(db: QueryRunner): Promise<void> {
  for (const table of ['call', 'call_revision', 'reference_code', 'reference_counter']) {
    await db.query(`ALTER TABLE calls.${table} ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE calls.${table} FORCE ROW LEVEL SECURITY`);
  }
  const isTheirs = `${IS_SYSTEM} OR ${IS_OF_THE_FUNDER}`;
  const isSeen = `revision_number IS NOT NULL OR ${isTheirs}`;
  await db.query(`
    CREATE POLICY call_is_public_once_published ON calls.call FOR SELECT USING (${isSeen})`);
  await db.query(`
    CREATE POLICY call_is_drafted_by_its_funder ON calls.call
      FOR INSERT WITH CHECK (${isTheirs})`);
  await db.query(`
    CREATE POLICY call_is_changed_by_its_funder ON calls.call
      FOR UPDATE USING (${isSeen}) WITH CHECK (${isTheirs})`);
  await db.query(`
    CREATE POLICY call_revision_is_public ON calls.call_revision FOR SELECT USING (true)`);
  await db.query(`
    CREATE POLICY call_revision_is_published_by_its_funder ON calls.call_revision
      FOR INSERT WITH CHECK (${isTheirs})`);
  await db.query(`
    CREATE POLICY reference_code_is_public ON calls.reference_code FOR SELECT USING (true)`);
  await db.query(`
    CREATE POLICY reference_code_is_claimed_by_its_funder ON calls.reference_code
      FOR INSERT WITH CHECK (${isTheirs})`);
  await db.query(`
    CREATE POLICY reference_counter_is_for_its_funder ON calls.reference_counter
      USING (${isTheirs}) WITH CHECK (${isTheirs})`);
}
