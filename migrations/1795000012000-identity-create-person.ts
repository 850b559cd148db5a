import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, and what they may do for which organisation.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * A person reads itself and those with whom it shares an organisation. A membership that is over
 * is kept: it says who could do what, and when.
 */
export class IdentityCreatePerson1795000012000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA identity`);
    await db.query(`
      CREATE TABLE identity.person (
        id            uuid        NOT NULL CONSTRAINT person_pk PRIMARY KEY,
        given_name    text        NOT NULL,
        family_name   text        NOT NULL,
        email         text        NOT NULL,
        language      text        NOT NULL,
        version       integer     NOT NULL,
        registered_at timestamptz NOT NULL,
        CONSTRAINT person_email_is_in_lower_case CHECK (email = lower(email)),
        CONSTRAINT person_language_is_spoken_here CHECK (language IN ('fr', 'en')),
        CONSTRAINT person_version_is_positive CHECK (version > 0)
      )`);
    await db.query(`CREATE UNIQUE INDEX one_person_per_email ON identity.person (email)`);
    await db.query(`
      CREATE TABLE identity.membership (
        id              uuid        NOT NULL CONSTRAINT membership_pk PRIMARY KEY,
        person_id       uuid        NOT NULL,
        organisation_id uuid        NOT NULL,
        roles           text[]      NOT NULL,
        granted_by      uuid,
        since           timestamptz NOT NULL,
        ended_at        timestamptz,
        version         integer     NOT NULL,
        CONSTRAINT membership_has_roles CHECK (cardinality(roles) > 0),
        CONSTRAINT membership_roles_are_known CHECK (roles <@ ARRAY['administrator', 'officer',
          'reviewer', 'decision-maker', 'representative', 'contributor', 'auditor']),
        CONSTRAINT membership_ends_after_it_begins CHECK (ended_at >= since),
        CONSTRAINT membership_version_is_positive CHECK (version > 0),
        CONSTRAINT membership_is_of_a_person FOREIGN KEY (person_id)
          REFERENCES identity.person (id) ON DELETE RESTRICT,
        CONSTRAINT membership_is_in_an_organisation FOREIGN KEY (organisation_id)
          REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
        CONSTRAINT membership_was_granted_by_a_person FOREIGN KEY (granted_by)
          REFERENCES identity.person (id) ON DELETE RESTRICT
      )`);
    await db.query(
      `CREATE UNIQUE INDEX one_open_membership_per_person_and_organisation
       ON identity.membership (person_id, organisation_id) WHERE ended_at IS NULL`,
    );
    await db.query(
      `CREATE INDEX memberships_by_organisation ON identity.membership (organisation_id)`,
    );
    await protect(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA identity CASCADE`);
  }
}

/** The policy on people looks at memberships through the policy on memberships, and so stops there. */
async function protect(db: QueryRunner): Promise<void> {
  await db.query(`
    ALTER TABLE identity.membership ENABLE ROW LEVEL SECURITY;
    ALTER TABLE identity.membership FORCE ROW LEVEL SECURITY;
    CREATE POLICY membership_is_read_by_its_person_and_organisation ON identity.membership
      FOR SELECT USING (
        (SELECT platform.actor_is_system())
        OR person_id = (SELECT platform.actor_id())
        OR organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]));
    CREATE POLICY membership_is_granted_within_the_organisation ON identity.membership
      FOR INSERT WITH CHECK (
        (SELECT platform.actor_is_system())
        OR organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]));
    CREATE POLICY membership_is_changed_within_the_organisation ON identity.membership
      FOR UPDATE
      USING (
        (SELECT platform.actor_is_system())
        OR organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]))
      WITH CHECK (
        (SELECT platform.actor_is_system())
        OR organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]));
    REVOKE DELETE, TRUNCATE ON identity.membership FROM tablee_app;

    ALTER TABLE identity.person ENABLE ROW LEVEL SECURITY;
    ALTER TABLE identity.person FORCE ROW LEVEL SECURITY;
    CREATE POLICY person_is_known_to_itself_and_to_its_colleagues ON identity.person
      FOR SELECT USING (
        (SELECT platform.actor_is_system())
        OR id = (SELECT platform.actor_id())
        OR id IN (
          SELECT m.person_id FROM identity.membership m
          WHERE m.ended_at IS NULL
            AND m.organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])));
    CREATE POLICY person_is_registered_by_the_house ON identity.person
      FOR INSERT WITH CHECK ((SELECT platform.actor_is_system()));
    CREATE POLICY person_changes_itself ON identity.person
      FOR UPDATE
      USING ((SELECT platform.actor_is_system()) OR id = (SELECT platform.actor_id()))
      WITH CHECK ((SELECT platform.actor_is_system()) OR id = (SELECT platform.actor_id()));
    REVOKE DELETE, TRUNCATE ON identity.person FROM tablee_app`);
}
