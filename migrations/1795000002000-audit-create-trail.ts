import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';

/**
 * Who did what to what, and the chain that shows it if any of it is changed.
 *
 * Kind: expand. Locks: none on existing tables.
 * Entries hold identifiers and salted hashes, never a name nor a text. They are written once:
 * the application may neither change nor delete them, and a trigger refuses it to everybody else.
 * Seals give each entry its place in the chain afterwards, so that writers never wait on each other.
 */
export class AuditCreateTrail1795000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createEntries(db);
    await createSeals(db);
    await createBlocks(db);
    for (const table of ['audit_entry', 'audit_seal', 'audit_block'])
      await makeAppendOnly(db, table);
    await guard(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE platform.audit_block, platform.audit_seal, platform.audit_entry`);
  }
}

/** `xid` and `kept_at` are the database's own: by them the sealer knows that no older row may come. */
async function createEntries(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE platform.audit_entry (
      id              uuid        NOT NULL CONSTRAINT audit_entry_pk PRIMARY KEY,
      seq             bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
      at              timestamptz NOT NULL,
      actor_kind      text        NOT NULL,
      actor_id        uuid,
      organisation_id uuid,
      action          text        NOT NULL,
      subject_kind    text        NOT NULL,
      subject_id      text        NOT NULL,
      before_hash     bytea,
      after_hash      bytea,
      request_id      text        NOT NULL,
      ip_prefix       text,
      xid             xid8        NOT NULL DEFAULT pg_current_xact_id(),
      kept_at         timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT audit_entry_is_by_a_known_kind_of_actor
        CHECK (actor_kind IN ('anonymous', 'person', 'client', 'system')),
      CONSTRAINT audit_entry_hashes_are_sha_256
        CHECK (octet_length(before_hash) = 32 AND octet_length(after_hash) = 32)
    )`);
  await db.query(`
    CREATE INDEX audit_entries_by_organisation ON platform.audit_entry (organisation_id, id)`);
  await db.query(`
    CREATE INDEX audit_entries_by_subject ON platform.audit_entry (subject_kind, subject_id)`);
  await db.query(`CREATE INDEX audit_entries_by_keeping ON platform.audit_entry (kept_at)`);
}

async function createSeals(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE platform.audit_seal (
      position bigint NOT NULL CONSTRAINT audit_seal_pk PRIMARY KEY,
      entry_id uuid   NOT NULL,
      hash     bytea  NOT NULL,
      CONSTRAINT audit_entry_is_sealed_once UNIQUE (entry_id),
      CONSTRAINT audit_seal_is_of_an_entry FOREIGN KEY (entry_id)
        REFERENCES platform.audit_entry (id) ON DELETE RESTRICT,
      CONSTRAINT audit_seal_position_counts_from_one CHECK (position >= 1),
      CONSTRAINT audit_seal_hash_is_sha_256 CHECK (octet_length(hash) = 32)
    )`);
}

async function createBlocks(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE platform.audit_block (
      number         bigint      NOT NULL CONSTRAINT audit_block_pk PRIMARY KEY,
      first_position bigint      NOT NULL,
      last_position  bigint      NOT NULL,
      hash           bytea       NOT NULL,
      sealed_at      timestamptz NOT NULL,
      CONSTRAINT audit_block_ends_with_a_seal FOREIGN KEY (last_position)
        REFERENCES platform.audit_seal (position) ON DELETE RESTRICT,
      CONSTRAINT audit_block_is_not_empty CHECK (last_position >= first_position)
    )`);
}

async function makeAppendOnly(db: QueryRunner, table: string): Promise<void> {
  await db.query(`REVOKE UPDATE, DELETE, TRUNCATE ON platform.${table} FROM tablee_app`);
  await db.query(`
    CREATE TRIGGER ${table}_is_never_changed
      BEFORE UPDATE OR DELETE ON platform.${table}
      FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`);
  await db.query(`
    CREATE TRIGGER ${table}_is_never_emptied
      BEFORE TRUNCATE ON platform.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
}

/** Everybody writes entries; an organisation reads those made on its behalf. */
async function guard(db: QueryRunner): Promise<void> {
  for (const table of ['audit_entry', 'audit_seal', 'audit_block']) {
    await db.query(`ALTER TABLE platform.${table} ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE platform.${table} FORCE ROW LEVEL SECURITY`);
  }
  await db.query(`
    CREATE POLICY audit_entries_are_written_by_all ON platform.audit_entry
      FOR INSERT WITH CHECK (true)`);
  await db.query(`
    CREATE POLICY audit_entries_are_read_by_their_organisation ON platform.audit_entry
      FOR SELECT USING (${IS_SYSTEM}
        OR organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]))`);
  for (const table of ['audit_seal', 'audit_block'])
    await db.query(`
      CREATE POLICY ${table}_is_for_the_system ON platform.${table}
        USING (${IS_SYSTEM}) WITH CHECK (${IS_SYSTEM})`);
}
