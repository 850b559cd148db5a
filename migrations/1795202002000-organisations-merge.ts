import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEEN = `(SELECT platform.actor_is_system())
  OR proposed_by = (SELECT platform.actor_id())
  OR ARRAY[kept_id, merged_id] && (SELECT platform.actor_organisation_ids())::uuid[]`;

/**
 * Two registrations of one organisation become one: the merged row stays, as an alias of the one that
 * is kept, so that whatever names it still finds somebody.
 *
 * Kind: expand (adds, and widens one rule). Locks: `organisation` for an instant.
 */
export class OrganisationsMerge1795202002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE organisations.organisation ADD COLUMN merged_into_id uuid,
        ADD CONSTRAINT organisation_is_merged_into_another FOREIGN KEY (merged_into_id)
          REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
        ADD CONSTRAINT organisation_is_not_its_own_alias CHECK (merged_into_id <> id),
        DROP CONSTRAINT declared_organisation_is_in_a_register,
        ADD CONSTRAINT declared_organisation_is_in_a_register CHECK (
          legal_form = 'undeclared-group' OR siren IS NOT NULL OR rna IS NOT NULL
          OR merged_into_id IS NOT NULL);
      CREATE INDEX organisations_by_survivor
        ON organisations.organisation (coalesce(merged_into_id, id))`);
    await createMerge(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE organisations.merge;
      DROP INDEX organisations.organisations_by_survivor;
      ALTER TABLE organisations.organisation
        DROP CONSTRAINT declared_organisation_is_in_a_register,
        DROP COLUMN merged_into_id,
        ADD CONSTRAINT declared_organisation_is_in_a_register CHECK (
          legal_form = 'undeclared-group' OR siren IS NOT NULL OR rna IS NOT NULL)`);
  }
}

async function createMerge(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE organisations.merge (
      id               uuid        NOT NULL CONSTRAINT merge_pk PRIMARY KEY,
      kept_id          uuid        NOT NULL,
      merged_id        uuid        NOT NULL,
      status           text        NOT NULL,
      reason           text        NOT NULL,
      proposed_by      uuid        NOT NULL,
      proposed_at      timestamptz NOT NULL,
      kept_agreed_by   uuid,
      merged_agreed_by uuid,
      settled_at       timestamptz,
      settled_reason   text,
      trace            jsonb,
      version          integer     NOT NULL,
      CONSTRAINT merge_is_of_two CHECK (kept_id <> merged_id),
      CONSTRAINT merge_status_is_known CHECK (
        status IN ('proposed', 'done', 'declined', 'undone')),
      CONSTRAINT merge_that_was_done_can_be_undone CHECK (
        status NOT IN ('done', 'undone') OR trace IS NOT NULL),
      CONSTRAINT merge_version_is_positive CHECK (version > 0),
      CONSTRAINT merge_keeps_an_organisation FOREIGN KEY (kept_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT merge_is_of_an_organisation FOREIGN KEY (merged_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    CREATE UNIQUE INDEX one_open_merge_per_organisation ON organisations.merge (merged_id)
      WHERE status = 'proposed';
    CREATE INDEX merges_by_survivor ON organisations.merge (kept_id);
    ALTER TABLE organisations.merge ENABLE ROW LEVEL SECURITY;
    ALTER TABLE organisations.merge FORCE ROW LEVEL SECURITY;
    CREATE POLICY merge_is_read_by_both ON organisations.merge FOR SELECT USING (${SEEN});
    CREATE POLICY merge_is_written_by_the_house ON organisations.merge FOR INSERT
      WITH CHECK ((SELECT platform.actor_is_system()));
    CREATE POLICY merge_is_settled_by_the_house ON organisations.merge FOR UPDATE
      USING ((SELECT platform.actor_is_system()));
    REVOKE DELETE, TRUNCATE ON organisations.merge FROM tablee_app`);
}
