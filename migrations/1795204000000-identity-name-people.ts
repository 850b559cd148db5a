import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The name of a person, for those who work with them across organisations: who wrote a comment, who
 * is on a section. Row-level security keeps the rest of a person (address, language) to colleagues.
 *
 * Kind: expand (adds only). Locks: a policy takes ACCESS EXCLUSIVE on people for a moment.
 * The function reads as the owner of the table; whoever shows a name has shown before that the reader may
 * see what the person did.
 */
export class IdentityNamePeople1795204000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION identity.name_of(person uuid) RETURNS text LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT p.given_name || ' ' || p.family_name FROM identity.person p WHERE p.id = person
      $$`);
    await db.query(`
      CREATE POLICY person_is_named_by_the_owner ON identity.person
        FOR SELECT TO tablee_owner USING (true)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP POLICY person_is_named_by_the_owner ON identity.person`);
    await db.query(`DROP FUNCTION identity.name_of(uuid)`);
  }
}
