import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';
const IS_LEAD = `lead_organisation_id = ANY (${MINE})`;

/**
 * Consortia, and their partners past and present.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class ConsortiaCreateConsortium1795000014000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA consortia`);
    await createConsortium(db);
    await createPartner(db);
    await keepReaders(db);
    await protect(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA consortia CASCADE`);
  }
}

/**
 * `lead_slot` numbers the consortia that one organisation leads in one call, from 1 to as many as
 * the call allows, so that two made at once cannot both be the last allowed.
 * `shared_with_ids`: organisations that read it without being in it, such as the funder.
 * `reader_organisation_ids`: all that row-level security lets in; triggers keep it.
 */
async function createConsortium(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE consortia.consortium (
      id                      uuid        NOT NULL CONSTRAINT consortium_pk PRIMARY KEY,
      call_id                 uuid        NOT NULL,
      name                    text        NOT NULL,
      lead_organisation_id    uuid        NOT NULL,
      lead_slot               smallint    NOT NULL,
      status                  text        NOT NULL,
      version                 integer     NOT NULL,
      shared_with_ids         uuid[]      NOT NULL DEFAULT '{}',
      reader_organisation_ids uuid[]      NOT NULL DEFAULT '{}',
      created_at              timestamptz NOT NULL,
      updated_at              timestamptz NOT NULL,
      CONSTRAINT consortium_status_is_known CHECK (status IN ('forming', 'locked')),
      CONSTRAINT consortium_version_is_positive CHECK (version > 0),
      CONSTRAINT consortium_lead_slot_counts_from_one CHECK (lead_slot > 0),
      CONSTRAINT one_consortium_per_lead_and_slot_of_a_call
        UNIQUE (call_id, lead_organisation_id, lead_slot),
      CONSTRAINT consortium_answers_a_call FOREIGN KEY (call_id)
        REFERENCES calls.call (id) ON DELETE RESTRICT,
      CONSTRAINT consortium_is_led_by_an_organisation FOREIGN KEY (lead_organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    )`);
  await db.query(`
    CREATE INDEX consortia_by_lead ON consortia.consortium (lead_organisation_id)`);
  await db.query(`CREATE INDEX consortia_by_age ON consortia.consortium (created_at, id)`);
  await db.query(`CREATE INDEX consortia_by_name ON consortia.consortium (name, id)`);
  await db.query(`
    CREATE INDEX consortia_by_reader ON consortia.consortium USING gin (reader_organisation_ids)`);
}

/** `name` and `college` are those of the organisation when it joined. */
async function createPartner(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE consortia.partner (
      id              uuid        NOT NULL CONSTRAINT partner_pk PRIMARY KEY,
      consortium_id   uuid        NOT NULL,
      organisation_id uuid        NOT NULL,
      name            text        NOT NULL,
      role            text        NOT NULL,
      college         text        NOT NULL,
      joined_at       timestamptz NOT NULL,
      left_at         timestamptz,
      departure       text,
      CONSTRAINT partner_role_is_known
        CHECK (role IN ('lead', 'funded-partner', 'associated-partner')),
      CONSTRAINT partner_who_left_says_how CHECK (
        (left_at IS NULL) = (departure IS NULL) AND departure IN ('left', 'removed')),
      CONSTRAINT partner_leaves_after_it_joins CHECK (left_at >= joined_at),
      CONSTRAINT partner_is_in_a_consortium FOREIGN KEY (consortium_id)
        REFERENCES consortia.consortium (id) ON DELETE RESTRICT,
      CONSTRAINT partner_is_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    )`);
  await db.query(`
    CREATE UNIQUE INDEX one_place_per_organisation_in_a_consortium
      ON consortia.partner (consortium_id, organisation_id) WHERE left_at IS NULL`);
  await db.query(`
    CREATE UNIQUE INDEX one_lead_per_consortium
      ON consortia.partner (consortium_id) WHERE left_at IS NULL AND role = 'lead'`);
  await db.query(`CREATE INDEX partners_by_organisation ON consortia.partner (organisation_id)`);
}

/**
 * Who may read a consortium follows from who is in it, who is invited, and whom it is shared with;
 * and whoever comes or goes makes another version of it. The functions run as the owner of the
 * tables: who declines, or leaves, must be able to take away its own right to read.
 */
async function keepReaders(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE FUNCTION consortia.write_readers() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      NEW.reader_organisation_ids := ARRAY(
        SELECT NEW.lead_organisation_id
        UNION SELECT unnest(NEW.shared_with_ids)
        UNION SELECT organisation_id FROM consortia.partner
          WHERE consortium_id = NEW.id AND left_at IS NULL
        UNION SELECT organisation_id FROM consortia.invitation
          WHERE consortium_id = NEW.id AND status = 'pending' AND organisation_id IS NOT NULL);
      RETURN NEW;
    END
    $$`);
  await db.query(`
    CREATE FUNCTION consortia.refresh_readers() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      UPDATE consortia.consortium SET reader_organisation_ids = '{}', version = version + 1
      WHERE id = NEW.consortium_id;
      RETURN NULL;
    END
    $$`);
  await db.query(`
    CREATE TRIGGER consortium_is_read_by_who_is_in_it
      BEFORE INSERT OR UPDATE OF reader_organisation_ids, shared_with_ids ON consortia.consortium
      FOR EACH ROW EXECUTE FUNCTION consortia.write_readers()`);
  await db.query(`
    CREATE TRIGGER partner_changes_who_reads_its_consortium
      AFTER INSERT OR UPDATE OF left_at ON consortia.partner
      FOR EACH ROW WHEN (NEW.role <> 'lead') EXECUTE FUNCTION consortia.refresh_readers()`);
}

/**
 * Read by whoever is round the table; written by the lead, and by each organisation for its own
 * place. To be locked a row must be one that may be updated: so USING lets through what is read,
 * and WITH CHECK refuses the change itself. The owner of the tables keeps `reader_organisation_ids`.
 */
async function protect(db: QueryRunner): Promise<void> {
  for (const table of ['consortium', 'partner']) {
    await db.query(`ALTER TABLE consortia.${table} ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE consortia.${table} FORCE ROW LEVEL SECURITY`);
    await db.query(`REVOKE DELETE, TRUNCATE ON consortia.${table} FROM tablee_app`);
    await db.query(`
      CREATE POLICY ${table}_is_kept_by_its_owner ON consortia.${table} TO tablee_owner
        USING (true) WITH CHECK (true)`);
  }
  await protectConsortium(db);
  await protectPartner(db);
}

async function protectConsortium(db: QueryRunner): Promise<void> {
  const isReader = `${IS_SYSTEM} OR ${IS_LEAD} OR reader_organisation_ids && ${MINE}`;
  await db.query(`
    CREATE POLICY consortium_is_read_round_the_table ON consortia.consortium
      FOR SELECT TO tablee_app USING (${isReader})`);
  await db.query(`
    CREATE POLICY consortium_is_made_by_its_lead ON consortia.consortium
      FOR INSERT TO tablee_app WITH CHECK (${IS_SYSTEM} OR ${IS_LEAD})`);
  await db.query(`
    CREATE POLICY consortium_is_changed_by_its_lead ON consortia.consortium
      FOR UPDATE TO tablee_app USING (${isReader}) WITH CHECK (${IS_SYSTEM} OR ${IS_LEAD})`);
}

async function protectPartner(db: QueryRunner): Promise<void> {
  const isOwn = `organisation_id = ANY (${MINE})`;
  const isOfSeen = 'EXISTS (SELECT FROM consortia.consortium c WHERE c.id = consortium_id)';
  const isOfLed = `EXISTS (SELECT FROM consortia.consortium c
    WHERE c.id = consortium_id AND c.${IS_LEAD})`;
  await db.query(`
    CREATE POLICY partner_is_seen_round_the_table ON consortia.partner
      FOR SELECT TO tablee_app USING (${IS_SYSTEM} OR ${isOwn} OR ${isOfSeen})`);
  await db.query(`
    CREATE POLICY partner_joins_by_itself ON consortia.partner
      FOR INSERT TO tablee_app WITH CHECK (${IS_SYSTEM} OR ${isOwn})`);
  await db.query(`
    CREATE POLICY partner_leaves_or_is_removed_by_the_lead ON consortia.partner
      FOR UPDATE TO tablee_app USING (${IS_SYSTEM} OR ${isOwn} OR ${isOfLed})
      WITH CHECK (${IS_SYSTEM} OR ${isOwn} OR ${isOfLed})`);
}
