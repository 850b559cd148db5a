import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';
const BY_ITS_FUNDER = `${IS_SYSTEM} OR funder_id = ANY (${MINE})`;

/**
 * The link that an expert from outside is mailed: it opens one review, once, until it expires or is
 * revoked. Only the hash of its token is kept.
 *
 * Kind: expand. Locks: none on existing tables but for the foreign keys.
 */
export class AssessmentCreateExpertLink1795230003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE assessment.expert_link (
        review_id      uuid        NOT NULL CONSTRAINT expert_link_pk PRIMARY KEY,
        application_id uuid        NOT NULL,
        funder_id      uuid        NOT NULL,
        number         integer     NOT NULL,
        days           integer     NOT NULL,
        token_hash     bytea       NOT NULL,
        sent_at        timestamptz NOT NULL,
        expires_at     timestamptz NOT NULL,
        opened_at      timestamptz,
        revoked_at     timestamptz,
        CONSTRAINT expert_link_opens_a_review FOREIGN KEY (review_id)
          REFERENCES assessment.review (id) ON DELETE RESTRICT,
        CONSTRAINT one_expert_link_per_token UNIQUE (token_hash),
        CONSTRAINT expert_link_token_is_hashed CHECK (octet_length(token_hash) = 32),
        CONSTRAINT expert_link_expires_after_it_is_sent CHECK (expires_at > sent_at)
      )`);
    await db.query(
      `CREATE INDEX expert_links_by_application ON assessment.expert_link (application_id)`,
    );
    await db.query(`ALTER TABLE assessment.expert_link ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE assessment.expert_link FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY expert_link_is_its_funders ON assessment.expert_link
        USING (${BY_ITS_FUNDER}) WITH CHECK (${BY_ITS_FUNDER})`);
    await db.query(`
      CREATE POLICY expert_link_is_kept_from_the_recused ON assessment.expert_link
        AS RESTRICTIVE FOR SELECT USING (${IS_SYSTEM}
          OR application_id <> ALL ((SELECT assessment.actor_recused_ids())::uuid[]))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE assessment.expert_link`);
  }
}
