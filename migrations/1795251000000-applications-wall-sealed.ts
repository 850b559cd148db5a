import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A sealed file is for its candidates only, by policy too: until its opening, a row of `party` that
 * names its funder by mistake shows nothing. What hangs on an application is read through it, so
 * this shields answers, budgets and documents as well.
 *
 * Kind: expand (adds a policy). Locks: ACCESS EXCLUSIVE on application for an instant.
 */
export class ApplicationsWallSealed1795251000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY sealed_file_is_for_its_candidates ON applications.application AS RESTRICTIVE
        USING (NOT is_sealed
          OR (SELECT platform.actor_is_system())
          OR array_remove(reader_organisation_ids, funder_id)
            && (SELECT platform.actor_organisation_ids()))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP POLICY sealed_file_is_for_its_candidates ON applications.application');
  }
}
