import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One call that somebody follows, instead of a search.
 *
 * Kind: expand (adds a column that may be null). Locks: ACCESS EXCLUSIVE on `alert`, for no time.
 */
export class AlertsFollowCall1795262001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE alerts.alert ADD COLUMN call_id uuid,
        ADD CONSTRAINT followed_call_is_no_search CHECK (call_id IS NULL
          OR num_nonnulls(words, territory_id, theme, mode, instrument) = 0)`);
    await db.query(`
      CREATE INDEX alerts_by_call ON alerts.alert (call_id) WHERE call_id IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM alerts.alert WHERE call_id IS NOT NULL');
    await db.query('ALTER TABLE alerts.alert DROP COLUMN call_id');
  }
}
