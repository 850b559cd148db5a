import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';

/**
 * Events told (`outbox_message`), their way to each listener (`outbox_delivery`), and what each
 * listener took in (`inbox_receipt`). Everything that a lost queue must be rebuilt from is here.
 *
 * Kind: expand. Locks: none on existing tables.
 * Anybody's transaction may tell an event; only the system reads them.
 */
export class OutboxCreateMessages1795000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createMessages(db);
    await createDeliveries(db);
    await createReceipts(db);
    await guard(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE platform.inbox_receipt, platform.outbox_delivery, platform.outbox_message`);
  }
}

/** `seq` gives the order of telling; it is not the order of commit, so nobody may count on it. */
async function createMessages(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE platform.outbox_message (
      id          uuid        NOT NULL CONSTRAINT outbox_message_pk PRIMARY KEY,
      seq         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
      name        text        NOT NULL,
      subject_id  text        NOT NULL,
      payload     jsonb       NOT NULL,
      request_id  text        NOT NULL,
      occurred_at timestamptz NOT NULL,
      relayed_at  timestamptz,
      CONSTRAINT outbox_message_name_has_a_version CHECK (name ~ '^[a-z-]+\\.[a-z-]+\\.v[0-9]+$')
    )`);
  await db.query(`
    CREATE INDEX outbox_messages_to_relay ON platform.outbox_message (seq)
      WHERE relayed_at IS NULL`);
  await db.query(`
    CREATE INDEX outbox_messages_by_age ON platform.outbox_message (relayed_at)
      WHERE relayed_at IS NOT NULL`);
}

/** `attempts` counts the times it was put into its queue; `check_at` is when to look again. */
async function createDeliveries(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE platform.outbox_delivery (
      message_id  uuid        NOT NULL,
      listener    text        NOT NULL,
      enqueued_at timestamptz NOT NULL,
      attempts    integer     NOT NULL DEFAULT 1,
      check_at    timestamptz NOT NULL,
      done_at     timestamptz,
      dead_at     timestamptz,
      last_error  text,
      CONSTRAINT outbox_delivery_pk PRIMARY KEY (message_id, listener),
      CONSTRAINT outbox_delivery_is_of_a_message FOREIGN KEY (message_id)
        REFERENCES platform.outbox_message (id) ON DELETE RESTRICT,
      CONSTRAINT outbox_delivery_is_done_or_dead CHECK (done_at IS NULL OR dead_at IS NULL)
    )`);
  await db.query(`
    CREATE INDEX outbox_deliveries_to_check ON platform.outbox_delivery (check_at)
      WHERE done_at IS NULL AND dead_at IS NULL`);
  await db.query(`
    CREATE INDEX outbox_deliveries_dead ON platform.outbox_delivery (dead_at)
      WHERE dead_at IS NOT NULL`);
}

async function createReceipts(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE platform.inbox_receipt (
      message_id  uuid        NOT NULL,
      listener    text        NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT inbox_receipt_pk PRIMARY KEY (message_id, listener)
    )`);
}

async function guard(db: QueryRunner): Promise<void> {
  for (const table of ['outbox_message', 'outbox_delivery', 'inbox_receipt']) {
    await db.query(`ALTER TABLE platform.${table} ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE platform.${table} FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY ${table}_is_for_the_system ON platform.${table}
        USING (${IS_SYSTEM}) WITH CHECK (${IS_SYSTEM})`);
  }
  await db.query(`
    CREATE POLICY outbox_messages_are_told_by_all ON platform.outbox_message
      FOR INSERT WITH CHECK (true)`);
}
