import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every later migration stands on: who acts (for row-level security), rows that may only be
 * added, and text that is compared and searched without its accents.
 *
 * Kind: expand. Locks: none on existing tables.
 * The schema itself is made before the first migration, which is written down in it.
 */
export class PlatformCreateFoundations1795000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...WHO_ACTS, APPEND_ONLY, ...FRENCH_TEXT]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TEXT SEARCH CONFIGURATION platform.french_plain`);
    await db.query(`DROP FUNCTION platform.fold(text)`);
    await db.query(`DROP FUNCTION platform.refuse_change()`);
    await db.query(`DROP FUNCTION platform.actor_is_system()`);
    await db.query(`DROP FUNCTION platform.actor_organisation_ids()`);
    await db.query(`DROP FUNCTION platform.actor_id()`);
    await db.query(`DROP FUNCTION platform.actor_kind()`);
  }
}

/**
 * Settings of the transaction, made by the application. A setting that was never made is null, one that
 * ended with its transaction is empty: both mean nobody, who sees nothing.
 */
const WHO_ACTS = [
  `CREATE FUNCTION platform.actor_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('tablee.actor_kind', true), ''), 'anonymous')
  $$`,
  `CREATE FUNCTION platform.actor_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('tablee.actor_id', true), '')::uuid
  $$`,
  `CREATE FUNCTION platform.actor_organisation_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
   AS $$
    SELECT coalesce(nullif(current_setting('tablee.organisation_ids', true), ''), '{}')::uuid[]
  $$`,
  `CREATE FUNCTION platform.actor_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT platform.actor_kind() = 'system'
  $$`,
];

/** For triggers BEFORE UPDATE OR DELETE, and BEFORE TRUNCATE: holds for the owner of the table too. */
const APPEND_ONLY = `
  CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'Rows of %.% are added, never changed.', TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END
  $$`;

/**
 * `fold`: lower case, without accents, `œ` as `oe`. It is declared immutable, as an index asks, though
 * `unaccent` is not: its rules come with the server, so REINDEX after changing them.
 */
const FRENCH_TEXT = [
  `CREATE FUNCTION platform.fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
   AS $$
    SELECT lower(public.unaccent('public.unaccent'::regdictionary, words))
  $$`,
  `CREATE TEXT SEARCH CONFIGURATION platform.french_plain (COPY = pg_catalog.french)`,
  `ALTER TEXT SEARCH CONFIGURATION platform.french_plain
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.french_stem`,
];
