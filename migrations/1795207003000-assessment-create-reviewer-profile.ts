import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';
const BY_ITS_FUNDER = `${IS_SYSTEM} OR funder_id = ANY (${MINE})`;

/**
 * What the reviewers of a funder know, and how much they can take on.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class AssessmentCreateReviewerProfile1795207003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE assessment.reviewer_profile (
        person_id        uuid        NOT NULL,
        funder_id        uuid        NOT NULL,
        themes           text[]      NOT NULL,
        territory_ids    text[]      NOT NULL,
        max_open_reviews integer,
        updated_at       timestamptz NOT NULL,
        CONSTRAINT reviewer_profile_pk PRIMARY KEY (person_id, funder_id),
        CONSTRAINT reviewer_takes_on_something CHECK (max_open_reviews > 0),
        CONSTRAINT reviewer_profile_is_of_a_person FOREIGN KEY (person_id)
          REFERENCES identity.person (id) ON DELETE RESTRICT,
        CONSTRAINT reviewer_profile_is_for_a_funder FOREIGN KEY (funder_id)
          REFERENCES organisations.organisation (id) ON DELETE RESTRICT
      )`);
    await db.query(`ALTER TABLE assessment.reviewer_profile ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE assessment.reviewer_profile FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY reviewer_profile_is_its_funders ON assessment.reviewer_profile
        USING (${BY_ITS_FUNDER}) WITH CHECK (${BY_ITS_FUNDER})`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE assessment.reviewer_profile`);
  }
}
