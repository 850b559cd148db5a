import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Legal persons and groups of residents.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * What a public register publishes is for everyone to read; a group that is in no register is for
 * who has signed in. Only its own people change an organisation.
 */
export class OrganisationsCreateOrganisation1795000011000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA organisations`);
    await db.query(`
      CREATE TABLE organisations.organisation (
        id                uuid        NOT NULL CONSTRAINT organisation_pk PRIMARY KEY,
        name              text        NOT NULL,
        search            text        NOT NULL,
        legal_form        text        NOT NULL,
        actor_family      text        NOT NULL,
        college           text        NOT NULL,
        college_reason    text,
        siren             text,
        siret             text,
        rna               text,
        is_ess            boolean     NOT NULL,
        seat_territory_id text,
        created_on        date,
        version           integer     NOT NULL,
        registered_at     timestamptz NOT NULL,
        updated_at        timestamptz NOT NULL,
        CONSTRAINT organisation_siren_is_nine_digits CHECK (siren ~ '^[0-9]{9}$'),
        CONSTRAINT organisation_siret_begins_with_its_siren CHECK (
          siret IS NULL
          OR (siret ~ '^[0-9]{14}$' AND siren IS NOT NULL AND left(siret, 9) = siren)),
        CONSTRAINT organisation_rna_is_well_formed CHECK (rna ~ '^W[0-9][A-Z0-9][0-9]{7}$'),
        CONSTRAINT undeclared_group_is_in_no_register CHECK (
          legal_form <> 'undeclared-group' OR (siren IS NULL AND siret IS NULL AND rna IS NULL)),
        CONSTRAINT declared_organisation_is_in_a_register CHECK (
          legal_form = 'undeclared-group' OR siren IS NOT NULL OR rna IS NOT NULL),
        CONSTRAINT organisation_version_is_positive CHECK (version > 0),
        CONSTRAINT organisation_has_its_seat_somewhere FOREIGN KEY (seat_territory_id)
          REFERENCES territories.territory (id) ON DELETE RESTRICT
      )`);
    await db.query(
      `CREATE UNIQUE INDEX one_organisation_per_siren ON organisations.organisation (siren)`,
    );
    await db.query(
      `CREATE UNIQUE INDEX one_organisation_per_rna ON organisations.organisation (rna)`,
    );
    await db.query(`CREATE INDEX organisations_by_name ON organisations.organisation (name, id)`);
    await db.query(
      `CREATE INDEX organisations_by_seat ON organisations.organisation (seat_territory_id)`,
    );
    await db.query(
      `CREATE INDEX organisations_by_likeness
       ON organisations.organisation USING gin (search gin_trgm_ops)`,
    );
    await protect(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA organisations CASCADE`);
  }
}

async function protect(db: QueryRunner): Promise<void> {
  await db.query(`
    ALTER TABLE organisations.organisation ENABLE ROW LEVEL SECURITY;
    ALTER TABLE organisations.organisation FORCE ROW LEVEL SECURITY;
    CREATE POLICY organisation_in_a_register_is_public ON organisations.organisation
      FOR SELECT USING (
        siren IS NOT NULL OR rna IS NOT NULL
        OR (SELECT platform.actor_kind()) IN ('person', 'client', 'system'));
    CREATE POLICY organisation_is_registered_by_the_house ON organisations.organisation
      FOR INSERT WITH CHECK ((SELECT platform.actor_is_system()));
    CREATE POLICY organisation_is_changed_by_its_people ON organisations.organisation
      FOR UPDATE
      USING (
        (SELECT platform.actor_is_system())
        OR id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]))
      WITH CHECK (
        (SELECT platform.actor_is_system())
        OR id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]));
    REVOKE DELETE, TRUNCATE ON organisations.organisation FROM tablee_app`);
}
