import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `(SELECT platform.actor_organisation_ids())::uuid[]`;
const HOUSE = `(SELECT platform.actor_is_system())`;
const PAID_BY_ME = `${HOUSE} OR funder_id = ANY (${MINE})`;
const SHARED_WITH_ME = `${HOUSE} OR reader_organisation_ids && ${MINE}`;

/**
 * What was paid beyond what is due, and comes back.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class GrantsCreateRecovery1795303000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE grants.recovery (
        id                      uuid        NOT NULL CONSTRAINT recovery_pk PRIMARY KEY,
        agreement_id            uuid        NOT NULL,
        funder_id               uuid        NOT NULL,
        payee_id                uuid        NOT NULL,
        ground                  text        NOT NULL,
        amount_cents            bigint      NOT NULL,
        received_cents          bigint      NOT NULL,
        waived_cents            bigint      NOT NULL,
        waiver                  text,
        asked_at                timestamptz NOT NULL,
        version                 integer     NOT NULL DEFAULT 1,
        reader_organisation_ids uuid[]      NOT NULL,
        CONSTRAINT recovery_ground_is_known CHECK (ground IN ('settlement', 'amendment')),
        CONSTRAINT recovery_asks_something CHECK (amount_cents > 0),
        CONSTRAINT recovery_is_no_more_than_was_asked
          CHECK (received_cents >= 0 AND waived_cents >= 0
            AND received_cents + waived_cents <= amount_cents),
        CONSTRAINT waiver_says_why CHECK ((waived_cents > 0) = (waiver IS NOT NULL)),
        CONSTRAINT recovery_is_of_a_grant FOREIGN KEY (agreement_id)
          REFERENCES grants."grant" (agreement_id) ON DELETE RESTRICT
      );
      CREATE INDEX recoveries_by_agreement ON grants.recovery (agreement_id, id);
      CREATE INDEX recoveries_by_funder ON grants.recovery (funder_id, id);
      ALTER TABLE grants.recovery ENABLE ROW LEVEL SECURITY;
      ALTER TABLE grants.recovery FORCE ROW LEVEL SECURITY;
      CREATE POLICY recovery_is_read_by_who_it_concerns ON grants.recovery FOR SELECT
        USING (${SHARED_WITH_ME});
      CREATE POLICY recovery_is_asked_by_the_house ON grants.recovery FOR INSERT
        WITH CHECK (${HOUSE});
      CREATE POLICY recovery_is_followed_by_its_funder ON grants.recovery FOR UPDATE
        USING (${PAID_BY_ME}) WITH CHECK (${PAID_BY_ME});
      REVOKE UPDATE, DELETE, TRUNCATE ON grants.recovery FROM tablee_app;
      GRANT UPDATE (received_cents, waived_cents, waiver, version) ON grants.recovery TO tablee_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE grants.recovery');
  }
}
