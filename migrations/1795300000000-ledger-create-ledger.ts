import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `(SELECT platform.actor_organisation_ids())::uuid[]`;
const HOUSE = `(SELECT platform.actor_is_system())`;
const KEPT_BY_ME = `${HOUSE} OR keeper_id = ANY (${MINE})`;

/**
 * The books of whoever keeps some: accounts, entries and their postings, which nothing changes;
 * closed periods; and the chain that shows what was changed all the same.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class LedgerCreateLedger1795300000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE SCHEMA ledger');
    await createAccount(db);
    await createEntry(db);
    await createPosting(db);
    await createClosing(db);
    await createSeal(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA ledger CASCADE');
  }
}

async function createAccount(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE ledger.account (
      id          uuid  NOT NULL CONSTRAINT account_pk PRIMARY KEY,
      keeper_id   uuid  NOT NULL,
      path        text  NOT NULL,
      number      text  NOT NULL,
      name        jsonb NOT NULL,
      normal      text  NOT NULL,
      floor_cents bigint,
      party_id    uuid,
      opened_on   date  NOT NULL,
      closed_on   date,
      CONSTRAINT one_account_per_path UNIQUE (keeper_id, path),
      CONSTRAINT account_has_its_keeper UNIQUE (id, keeper_id),
      CONSTRAINT account_side_is_known CHECK (normal IN ('debit', 'credit')),
      CONSTRAINT account_number_is_of_the_chart CHECK (number ~ '^[1-8][0-9]{2,7}$'),
      CONSTRAINT account_closes_after_it_opens CHECK (closed_on >= opened_on),
      CONSTRAINT account_is_kept_by_an_organisation FOREIGN KEY (keeper_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    ${walled('account')};
    CREATE POLICY account_is_followed_by_its_keeper ON ledger.account FOR UPDATE
      USING (${KEPT_BY_ME}) WITH CHECK (${KEPT_BY_ME});
    REVOKE UPDATE, DELETE, TRUNCATE ON ledger.account FROM tablee_app;
    GRANT UPDATE (closed_on) ON ledger.account TO tablee_app`);
}

async function createEntry(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE ledger.entry (
      id          uuid        NOT NULL CONSTRAINT entry_pk PRIMARY KEY,
      keeper_id   uuid        NOT NULL,
      kind        text        NOT NULL,
      cause_kind  text        NOT NULL,
      cause_id    text        NOT NULL,
      label       jsonb       NOT NULL,
      value_date  date        NOT NULL,
      booked_on   date        NOT NULL,
      booked_at   timestamptz NOT NULL,
      booked_by   uuid,
      reverses_id uuid,
      fingerprint text        NOT NULL,
      xid         xid8        NOT NULL DEFAULT pg_current_xact_id(),
      CONSTRAINT entry_has_its_keeper UNIQUE (id, keeper_id, booked_on),
      CONSTRAINT one_entry_per_cause UNIQUE (keeper_id, kind, cause_id),
      CONSTRAINT entry_is_reversed_once UNIQUE (reverses_id),
      CONSTRAINT entry_is_not_booked_before_its_value CHECK (booked_on >= value_date),
      CONSTRAINT entry_is_kept_by_an_organisation FOREIGN KEY (keeper_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT entry_reverses_another FOREIGN KEY (reverses_id)
        REFERENCES ledger.entry (id) ON DELETE RESTRICT
    );
    CREATE INDEX entries_by_keeper ON ledger.entry (keeper_id, booked_on, id);
    CREATE INDEX entries_by_cause ON ledger.entry (cause_kind, cause_id);
    CREATE INDEX entries_by_transaction ON ledger.entry (xid, id);
    ${walled('entry')};
    ${unchangeable('entry')}`);
}

async function createPosting(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE ledger.posting (
      entry_id     uuid    NOT NULL,
      line         integer NOT NULL,
      keeper_id    uuid    NOT NULL,
      account_id   uuid    NOT NULL,
      booked_on    date    NOT NULL,
      side         text    NOT NULL,
      amount_cents bigint  NOT NULL,
      party_id     uuid,
      contract_id  uuid,
      component    text,
      CONSTRAINT posting_pk PRIMARY KEY (entry_id, line),
      CONSTRAINT posting_side_is_known CHECK (side IN ('debit', 'credit')),
      CONSTRAINT posting_moves_something CHECK (amount_cents > 0),
      CONSTRAINT posting_is_of_an_entry FOREIGN KEY (entry_id, keeper_id, booked_on)
        REFERENCES ledger.entry (id, keeper_id, booked_on) ON DELETE RESTRICT,
      CONSTRAINT posting_is_to_an_account_of_the_same_books FOREIGN KEY (account_id, keeper_id)
        REFERENCES ledger.account (id, keeper_id) ON DELETE RESTRICT
    );
    CREATE INDEX postings_by_account ON ledger.posting (account_id, booked_on, entry_id)
      INCLUDE (side, amount_cents);
    CREATE INDEX postings_by_keeper ON ledger.posting (keeper_id, booked_on)
      INCLUDE (account_id, side, amount_cents);
    CREATE INDEX postings_by_contract ON ledger.posting (contract_id, account_id);
    ${walled('posting')};
    ${unchangeable('posting')}`);
}

async function createClosing(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE ledger.closing (
      id        uuid        NOT NULL CONSTRAINT closing_pk PRIMARY KEY,
      keeper_id uuid        NOT NULL,
      until     date        NOT NULL,
      closed_at timestamptz NOT NULL,
      closed_by uuid        NOT NULL,
      CONSTRAINT one_closing_per_day UNIQUE (keeper_id, until),
      CONSTRAINT closing_is_of_an_organisation FOREIGN KEY (keeper_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    ${walled('closing')};
    ${unchangeable('closing')}`);
}

/** The place of an entry in its keeper's chain is its number too: without a hole. */
async function createSeal(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE ledger.seal (
      keeper_id uuid        NOT NULL,
      number    bigint      NOT NULL,
      entry_id  uuid        NOT NULL,
      hash      bytea       NOT NULL,
      sealed_at timestamptz NOT NULL,
      CONSTRAINT seal_pk PRIMARY KEY (keeper_id, number),
      CONSTRAINT entry_is_sealed_once UNIQUE (entry_id),
      CONSTRAINT seal_counts_from_one CHECK (number > 0),
      CONSTRAINT seal_is_of_an_entry FOREIGN KEY (entry_id)
        REFERENCES ledger.entry (id) ON DELETE RESTRICT
    );
    ALTER TABLE ledger.seal ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ledger.seal FORCE ROW LEVEL SECURITY;
    CREATE POLICY seal_is_read_by_its_keeper ON ledger.seal FOR SELECT USING (${KEPT_BY_ME});
    CREATE POLICY seal_is_set_by_the_house ON ledger.seal FOR INSERT WITH CHECK (${HOUSE});
    ${unchangeable('seal')}`);
}

function walled(table: string): string {
  return `ALTER TABLE ledger.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ledger.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_read_by_its_keeper ON ledger.${table} FOR SELECT
      USING (${KEPT_BY_ME});
    CREATE POLICY ${table}_is_written_in_its_books ON ledger.${table} FOR INSERT
      WITH CHECK (${KEPT_BY_ME})`;
}

function unchangeable(table: string): string {
  return `REVOKE UPDATE, DELETE, TRUNCATE ON ledger.${table} FROM tablee_app;
    CREATE TRIGGER ${table}_never_changes BEFORE UPDATE OR DELETE ON ledger.${table}
      FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
    CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON ledger.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`;
}
