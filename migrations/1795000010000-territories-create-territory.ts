import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The official map: regions, departments, groupings of communes (EPCI) and communes.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * The application reads it; the yearly edition is loaded by the owner of the tables.
 */
export class TerritoriesCreateTerritory1795000010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public`);
    await db.query(`CREATE SCHEMA territories`);
    await db.query(`
      CREATE TABLE territories.territory (
        id             text     NOT NULL CONSTRAINT territory_pk PRIMARY KEY,
        kind           text     NOT NULL,
        code           text     NOT NULL,
        name           text     NOT NULL,
        search         text     NOT NULL,
        population     integer,
        siren          text,
        epci_id        text,
        departement_id text,
        region_id      text,
        within_ids     text[]   NOT NULL,
        postal_codes   text[]   NOT NULL,
        cog_year       smallint NOT NULL,
        valid_from     date     NOT NULL,
        valid_to       date,
        CONSTRAINT territory_kind_is_known
          CHECK (kind IN ('commune', 'epci', 'departement', 'region')),
        CONSTRAINT territory_id_says_kind_and_code CHECK (id = kind || '-' || code),
        CONSTRAINT territory_ends_after_it_begins CHECK (valid_to > valid_from),
        CONSTRAINT territory_lies_in_an_epci FOREIGN KEY (epci_id)
          REFERENCES territories.territory (id) ON DELETE RESTRICT,
        CONSTRAINT territory_lies_in_a_departement FOREIGN KEY (departement_id)
          REFERENCES territories.territory (id) ON DELETE RESTRICT,
        CONSTRAINT territory_lies_in_a_region FOREIGN KEY (region_id)
          REFERENCES territories.territory (id) ON DELETE RESTRICT
      )`);
    await db.query(`CREATE INDEX territories_by_name ON territories.territory (name, id)`);
    await db.query(
      `CREATE INDEX territories_by_likeness ON territories.territory USING gin (search gin_trgm_ops)`,
    );
    await db.query(
      `CREATE INDEX territories_within ON territories.territory USING gin (within_ids)`,
    );
    await db.query(`
      CREATE TABLE territories.edition (
        source    text        NOT NULL CONSTRAINT edition_pk PRIMARY KEY,
        cog_year  smallint    NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(
      `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON territories.territory, territories.edition
       FROM tablee_app`,
    );
  }

  /** The extension stays: it may have been there before us. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA territories CASCADE`);
  }
}
