import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';

/** A stranger has no identifier; in a key, the nil UUID (RFC 9562 §5.9) stands for it. */
const PRINCIPAL = `coalesce((SELECT platform.actor_id()), '00000000-0000-0000-0000-000000000000')`;

/**
 * The answers already given, under the key that each caller chose, so that a request sent twice
 * acts once.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * The body is text, not jsonb, which would give its keys another order. It may hold personal data,
 * for its own caller only: kept 30 days, then deleted by a schedule.
 */
export class IdempotencyCreateAnswers1795000007000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE platform.idempotent_answer (
        principal_id uuid        NOT NULL,
        key          text        NOT NULL,
        fingerprint  bytea       NOT NULL,
        status       integer,
        headers      jsonb,
        body         text,
        created_at   timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        CONSTRAINT idempotent_answer_pk PRIMARY KEY (principal_id, key),
        CONSTRAINT idempotency_key_is_short CHECK (char_length(key) BETWEEN 1 AND 200),
        CONSTRAINT idempotent_request_is_hashed CHECK (octet_length(fingerprint) = 32)
      )`);
    await db.query(
      `CREATE INDEX idempotent_answers_by_expiry ON platform.idempotent_answer (expires_at)`,
    );
    await db.query(`ALTER TABLE platform.idempotent_answer ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE platform.idempotent_answer FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY idempotent_answer_is_for_its_caller ON platform.idempotent_answer
        USING (${IS_SYSTEM} OR principal_id = ${PRINCIPAL})
        WITH CHECK (${IS_SYSTEM} OR principal_id = ${PRINCIPAL})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE platform.idempotent_answer`);
  }
}
