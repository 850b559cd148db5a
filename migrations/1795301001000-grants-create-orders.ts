import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `(SELECT platform.actor_organisation_ids())::uuid[]`;
const HOUSE = `(SELECT platform.actor_is_system())`;
const PAID_BY_ME = `${HOUSE} OR funder_id = ANY (${MINE})`;

/**
 * Orders to pay, that a second person approves; the files that go to the bank, and the statements
 * that come back.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class GrantsCreateOrders1795301001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createPaymentFile(db);
    await createPaymentOrder(db);
    await guardPaymentOrders(db);
    await createBankStatement(db);
    await createStatementLine(db);
    await askForGrantsInForce(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE grants.statement_line, grants.bank_statement, grants.payment_order,
      grants.payment_file`);
    await db.query('DROP SEQUENCE grants.payment_number');
  }
}

async function createPaymentFile(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE grants.payment_file (
      id           uuid        NOT NULL CONSTRAINT payment_file_pk PRIMARY KEY,
      funder_id    uuid        NOT NULL,
      reference    text        NOT NULL,
      execution_on date        NOT NULL,
      payer        jsonb       NOT NULL,
      orders       integer     NOT NULL,
      total_cents  bigint      NOT NULL,
      sha256       text        NOT NULL,
      made_at      timestamptz NOT NULL,
      made_by      uuid        NOT NULL,
      CONSTRAINT payment_file_reference_is_unique UNIQUE (reference),
      CONSTRAINT payment_file_pays_something CHECK (orders > 0 AND total_cents > 0),
      CONSTRAINT payment_file_is_of_a_funder FOREIGN KEY (funder_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    CREATE INDEX payment_files_by_funder ON grants.payment_file (funder_id, made_at, id);
    ${walled('payment_file')}`);
}

async function createPaymentOrder(db: QueryRunner): Promise<void> {
  await db.query(`CREATE SEQUENCE grants.payment_number;
    GRANT USAGE ON SEQUENCE grants.payment_number TO tablee_app;
    CREATE TABLE grants.payment_order (
      id            uuid        NOT NULL CONSTRAINT payment_order_pk PRIMARY KEY,
      reference     text        NOT NULL,
      funder_id     uuid        NOT NULL,
      agreement_id  uuid        NOT NULL,
      instalment_id uuid        NOT NULL,
      payee_id      uuid        NOT NULL,
      amount_cents  bigint      NOT NULL,
      iban          text        NOT NULL,
      bic           text,
      holder        text        NOT NULL,
      account_number integer    NOT NULL,
      status        text        NOT NULL DEFAULT 'draft',
      file_id       uuid,
      drafted_at    timestamptz NOT NULL,
      drafted_by    uuid        NOT NULL,
      approved_at   timestamptz,
      approved_by   uuid,
      settled_on    date,
      reason        text,
      version       integer     NOT NULL DEFAULT 1,
      CONSTRAINT payment_order_reference_is_unique UNIQUE (reference),
      CONSTRAINT payment_order_pays_something CHECK (amount_cents > 0),
      CONSTRAINT payment_order_status_is_known
        CHECK (status IN ('draft', 'approved', 'sent', 'paid', 'returned', 'cancelled')),
      CONSTRAINT payment_order_is_approved_by_another CHECK (approved_by <> drafted_by),
      CONSTRAINT payment_order_is_approved_before_it_is_sent
        CHECK (status IN ('draft', 'cancelled') OR approved_by IS NOT NULL),
      CONSTRAINT payment_order_is_sent_in_a_file
        CHECK ((status IN ('sent', 'paid', 'returned')) = (file_id IS NOT NULL)),
      CONSTRAINT payment_order_is_of_an_instalment FOREIGN KEY (instalment_id)
        REFERENCES grants.instalment (id) ON DELETE RESTRICT,
      CONSTRAINT payment_order_is_in_a_file FOREIGN KEY (file_id)
        REFERENCES grants.payment_file (id) ON DELETE RESTRICT
    );
    CREATE UNIQUE INDEX one_live_order_per_instalment ON grants.payment_order (instalment_id)
      WHERE status NOT IN ('returned', 'cancelled');
    CREATE INDEX payment_orders_by_funder ON grants.payment_order (funder_id, drafted_at, id);
    CREATE INDEX payment_orders_to_send ON grants.payment_order (funder_id, id)
      WHERE status = 'approved';
    CREATE INDEX payment_orders_by_file ON grants.payment_order (file_id, id);
    CREATE INDEX payment_orders_by_instalment ON grants.payment_order (instalment_id, id)`);
}

async function guardPaymentOrders(db: QueryRunner): Promise<void> {
  await db.query(`${walled('payment_order')};
    CREATE POLICY payment_order_is_followed_by_its_funder ON grants.payment_order FOR UPDATE
      USING (${PAID_BY_ME}) WITH CHECK (${PAID_BY_ME});
    GRANT UPDATE (status, file_id, approved_at, approved_by, settled_on, reason, version)
      ON grants.payment_order TO tablee_app`);
}

async function createBankStatement(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE grants.bank_statement (
      id          uuid        NOT NULL CONSTRAINT bank_statement_pk PRIMARY KEY,
      funder_id   uuid        NOT NULL,
      reference   text        NOT NULL,
      sha256      text        NOT NULL,
      imported_at timestamptz NOT NULL,
      imported_by uuid        NOT NULL,
      CONSTRAINT one_import_per_statement UNIQUE (funder_id, sha256),
      CONSTRAINT bank_statement_is_of_a_funder FOREIGN KEY (funder_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    ${walled('bank_statement')}`);
}

async function createStatementLine(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE grants.statement_line (
      id           uuid    NOT NULL CONSTRAINT statement_line_pk PRIMARY KEY,
      statement_id uuid    NOT NULL,
      funder_id    uuid    NOT NULL,
      position     integer NOT NULL,
      bank_key     text    NOT NULL,
      booked_on    date    NOT NULL,
      direction    text    NOT NULL,
      amount_cents bigint  NOT NULL,
      end_to_end   text,
      counterparty text,
      remittance   text,
      is_return    boolean NOT NULL,
      standing     text    NOT NULL,
      order_id     uuid,
      file_id      uuid,
      note         text,
      version      integer NOT NULL DEFAULT 1,
      CONSTRAINT one_line_per_movement UNIQUE (funder_id, bank_key),
      CONSTRAINT statement_line_moves_something CHECK (amount_cents > 0),
      CONSTRAINT statement_line_direction_is_known CHECK (direction IN ('in', 'out')),
      CONSTRAINT statement_line_standing_is_known
        CHECK (standing IN ('open', 'matched', 'set-aside')),
      CONSTRAINT matched_line_has_what_it_settles
        CHECK ((standing = 'matched') = (num_nonnulls(order_id, file_id) = 1)),
      CONSTRAINT line_set_aside_says_why CHECK (standing <> 'set-aside' OR note IS NOT NULL),
      CONSTRAINT statement_line_is_of_a_statement FOREIGN KEY (statement_id)
        REFERENCES grants.bank_statement (id) ON DELETE RESTRICT,
      CONSTRAINT statement_line_is_about_an_order FOREIGN KEY (order_id)
        REFERENCES grants.payment_order (id) ON DELETE RESTRICT,
      CONSTRAINT statement_line_is_about_a_file FOREIGN KEY (file_id)
        REFERENCES grants.payment_file (id) ON DELETE RESTRICT
    );
    CREATE INDEX statement_lines_by_funder ON grants.statement_line (funder_id, booked_on, id);
    CREATE INDEX statement_lines_by_statement ON grants.statement_line (statement_id, position);
    CREATE INDEX statement_lines_by_order ON grants.statement_line (order_id);
    CREATE INDEX statement_lines_by_file ON grants.statement_line (file_id);
    ${walled('statement_line')};
    CREATE POLICY statement_line_is_settled_by_its_funder ON grants.statement_line FOR UPDATE
      USING (${PAID_BY_ME}) WITH CHECK (${PAID_BY_ME});
    GRANT UPDATE (standing, order_id, file_id, note, version) ON grants.statement_line TO tablee_app`);
}

/** Agreements that came into force before there were grants: a worker opens theirs. */
async function askForGrantsInForce(db: QueryRunner): Promise<void> {
  await db.query(`
    ALTER TABLE agreements.agreement NO FORCE ROW LEVEL SECURITY;
    INSERT INTO platform.outbox_message (id, name, subject_id, payload, request_id, occurred_at)
    SELECT gen_random_uuid(), 'grants.opening-asked.v1', id::text,
      jsonb_build_object('agreementId', id), 'migration', now()
    FROM agreements.agreement WHERE status = 'in-force';
    ALTER TABLE agreements.agreement FORCE ROW LEVEL SECURITY`);
}

function walled(table: string): string {
  const name = `grants."${table}"`;
  return `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_read_by_who_it_concerns ON ${name} FOR SELECT USING (${PAID_BY_ME});
    CREATE POLICY ${table}_is_written_by_who_pays ON ${name} FOR INSERT WITH CHECK (${PAID_BY_ME});
    REVOKE UPDATE, DELETE, TRUNCATE ON ${name} FROM tablee_app`;
}
