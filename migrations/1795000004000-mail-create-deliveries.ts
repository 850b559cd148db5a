import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';

/**
 * Mails waiting to be sent and sent (`mail_delivery`), and those that a demo keeps instead of
 * sending (`caught_mail`).
 *
 * Kind: expand. Locks: none on existing tables.
 * Personal data: recipient, subject, text, html. Purpose: to send the mail, and to answer whether
 * it was sent. Kept 30 days after sending, then deleted by a schedule; a caught mail, as long as
 * the demo. Anybody's transaction may queue a mail; only the system reads them.
 */
export class MailCreateDeliveries1795000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE platform.mail_delivery (
        id          uuid        NOT NULL CONSTRAINT mail_delivery_pk PRIMARY KEY,
        recipient   text        NOT NULL,
        subject     text        NOT NULL,
        text        text        NOT NULL,
        html        text,
        queued_at   timestamptz NOT NULL,
        reserved_at timestamptz,
        attempts    integer     NOT NULL DEFAULT 0,
        sent_at     timestamptz
      )`);
    await db.query(`
      CREATE INDEX mail_deliveries_by_sending ON platform.mail_delivery (sent_at)
        WHERE sent_at IS NOT NULL`);
    await db.query(`
      CREATE TABLE platform.caught_mail (
        id        text        NOT NULL CONSTRAINT caught_mail_pk PRIMARY KEY,
        seq       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
        recipient text        NOT NULL,
        subject   text        NOT NULL,
        text      text        NOT NULL,
        html      text,
        caught_at timestamptz NOT NULL,
        CONSTRAINT caught_mails_have_an_order UNIQUE (seq)
      )`);
    await guard(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE platform.caught_mail, platform.mail_delivery`);
  }
}

async function guard(db: QueryRunner): Promise<void> {
  for (const table of ['mail_delivery', 'caught_mail']) {
    await db.query(`ALTER TABLE platform.${table} ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE platform.${table} FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY ${table}_is_for_the_system ON platform.${table}
        USING (${IS_SYSTEM}) WITH CHECK (${IS_SYSTEM})`);
  }
  await db.query(`
    CREATE POLICY mail_is_queued_by_all ON platform.mail_delivery FOR INSERT WITH CHECK (true)`);
}
