import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';

/**
 * Searches that people keep, to be mailed when a call that fits is published.
 *
 * Kind: expand (adds only). Locks: none.
 * Personal data: `alert.email`, an address: seven days without confirmation, else until it leaves.
 */
export class AlertsCreateAlert1795252005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE SCHEMA alerts');
    await db.query(`
      CREATE TABLE alerts.alert (
        id           uuid        NOT NULL CONSTRAINT alert_pk PRIMARY KEY,
        email        text        NOT NULL,
        language     text        NOT NULL,
        words        text,
        territory_id text,
        theme        text,
        mode         text,
        instrument   text,
        asked_at     timestamptz NOT NULL,
        confirmed_at timestamptz,
        told_until   timestamptz NOT NULL,
        CONSTRAINT alert_email_is_in_lower_case CHECK (email = lower(email)),
        CONSTRAINT alert_language_is_known CHECK (language IN ('fr', 'en'))
      );
      CREATE INDEX alerts_by_email ON alerts.alert (email, asked_at);
      CREATE INDEX alerts_to_tell ON alerts.alert (told_until, id) WHERE confirmed_at IS NOT NULL;
      ALTER TABLE alerts.alert ENABLE ROW LEVEL SECURITY;
      ALTER TABLE alerts.alert FORCE ROW LEVEL SECURITY;
      CREATE POLICY alert_is_for_the_house ON alerts.alert
        USING (${IS_SYSTEM}) WITH CHECK (${IS_SYSTEM})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA alerts CASCADE');
  }
}
