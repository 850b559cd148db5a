import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a consortium cannot do without: the least grant that makes its project possible.
 *
 * Kind: expand. Locks: `application` for an instant. Null: it did not say.
 */
export class ApplicationsDeclareViableMinimum1795208002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE applications.application
        ADD COLUMN viable_minimum_cents bigint,
        ADD CONSTRAINT viable_minimum_is_not_negative CHECK (viable_minimum_cents >= 0)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE applications.application DROP COLUMN viable_minimum_cents`);
  }
}
