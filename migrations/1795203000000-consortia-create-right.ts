import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rights on the parts of what a consortium makes, beyond those that come with a role.
 *
 * Kind: expand (adds only). Locks: none on existing tables but that of their foreign keys.
 * Personal data: who was given a right, and by whom, as identifiers; kept with the consortium.
 */
export class ConsortiaCreateRight1795203000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(RIGHT);
    await db.query(`
      CREATE UNIQUE INDEX one_right_per_person_and_part
        ON consortia."right" (consortium_id, person_id, part) WHERE ended_at IS NULL`);
    await protect(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE consortia."right"');
  }
}

const RIGHT = `
  CREATE TABLE consortia."right" (
    id            uuid        NOT NULL CONSTRAINT right_pk PRIMARY KEY,
    consortium_id uuid        NOT NULL,
    partner_id    uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    part          text        NOT NULL,
    level         text        NOT NULL,
    given_by      uuid        NOT NULL,
    given_at      timestamptz NOT NULL,
    ended_at      timestamptz,
    ended_by      uuid,
    CONSTRAINT right_level_is_known CHECK (level IN ('view', 'comment', 'edit', 'manage')),
    CONSTRAINT right_is_on_a_part CHECK (part ~ '^((sections|financing-plan|documents|charter)|sections/[a-z0-9-]+|(budgets|documents)/[0-9a-f-]{36})$'),
    CONSTRAINT right_taken_back_says_by_whom CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT right_is_in_a_consortium FOREIGN KEY (consortium_id)
      REFERENCES consortia.consortium (id) ON DELETE RESTRICT,
    CONSTRAINT right_is_held_for_a_partner FOREIGN KEY (partner_id)
      REFERENCES consortia.partner (id) ON DELETE RESTRICT,
    CONSTRAINT right_is_held_by_a_person FOREIGN KEY (person_id)
      REFERENCES identity.person (id) ON DELETE RESTRICT
  )`;

/** Read by whoever sees the consortium; written by partners, which may do so is for the policy. */
async function protect(db: QueryRunner): Promise<void> {
  const isSystem = '(SELECT platform.actor_is_system())';
  const mine = '(SELECT platform.actor_organisation_ids())::uuid[]';
  const seen = `${isSystem} OR EXISTS (
    SELECT FROM consortia.consortium c WHERE c.id = consortium_id)`;
  const written = `${isSystem} OR EXISTS (SELECT FROM consortia.partner p
    WHERE p.consortium_id = "right".consortium_id AND p.left_at IS NULL
      AND p.organisation_id = ANY (${mine}))`;
  await db.query(`
    ALTER TABLE consortia."right" ENABLE ROW LEVEL SECURITY;
    ALTER TABLE consortia."right" FORCE ROW LEVEL SECURITY;
    REVOKE DELETE, TRUNCATE ON consortia."right" FROM tablee_app;
    CREATE POLICY right_is_seen_with_its_consortium ON consortia."right"
      FOR SELECT USING (${seen});
    CREATE POLICY right_is_given_round_the_table ON consortia."right"
      FOR INSERT WITH CHECK (${written});
    CREATE POLICY right_is_taken_back_round_the_table ON consortia."right"
      FOR UPDATE USING (${written}) WITH CHECK (${written})`);
}
