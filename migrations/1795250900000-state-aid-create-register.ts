import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `(SELECT platform.actor_organisation_ids())::uuid[]`;
const HOUSE = `(SELECT platform.actor_is_system())`;

/**
 * Public aid: whether a grant is one, what each undertaking was granted under the de minimis
 * regulations, and with whom it is one single undertaking.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class StateAidCreateRegister1795250900000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE SCHEMA state_aid');
    await createAssessment(db);
    await createAid(db);
    await hideAid(db);
    await createLink(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA state_aid CASCADE');
  }
}

async function createAssessment(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE state_aid.assessment (
      id              uuid        NOT NULL CONSTRAINT assessment_pk PRIMARY KEY,
      agreement_id    uuid        NOT NULL,
      organisation_id uuid        NOT NULL,
      number          integer     NOT NULL,
      funder_id       uuid        NOT NULL,
      outcome         text        NOT NULL,
      regulation      text,
      is_economic     boolean     NOT NULL,
      affects_trade   boolean     NOT NULL,
      service         text,
      scheme          text,
      sector          text,
      justification   text        NOT NULL,
      assessed_by     uuid        NOT NULL,
      assessed_at     timestamptz NOT NULL,
      CONSTRAINT assessment_number_is_unique UNIQUE (agreement_id, organisation_id, number),
      CONSTRAINT assessment_outcome_is_known
        CHECK (outcome IN ('not-aid', 'de-minimis', 'other-scheme')),
      CONSTRAINT de_minimis_names_its_regulation
        CHECK ((outcome = 'de-minimis') = (regulation IS NOT NULL)
          AND regulation IN ('GENERAL', 'SGEI')),
      CONSTRAINT assessment_is_of_an_agreement FOREIGN KEY (agreement_id)
        REFERENCES agreements.agreement (id) ON DELETE RESTRICT,
      CONSTRAINT assessment_is_of_a_beneficiary FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    ALTER TABLE state_aid.assessment ENABLE ROW LEVEL SECURITY;
    ALTER TABLE state_aid.assessment FORCE ROW LEVEL SECURITY;
    CREATE POLICY assessment_is_read_by_the_two ON state_aid.assessment FOR SELECT
      USING (${HOUSE} OR funder_id = ANY (${MINE}) OR organisation_id = ANY (${MINE}));
    CREATE POLICY assessment_is_written_by_the_funder ON state_aid.assessment FOR INSERT
      WITH CHECK (funder_id = ANY (${MINE}));
    REVOKE UPDATE, DELETE, TRUNCATE ON state_aid.assessment FROM tablee_app`);
}

async function createAid(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE state_aid.aid (
      id                 uuid        NOT NULL CONSTRAINT aid_pk PRIMARY KEY,
      number             text,
      organisation_id    uuid        NOT NULL,
      siren              text        NOT NULL,
      authority_id       uuid,
      authority          text        NOT NULL,
      agreement_id       uuid,
      regulation         text        NOT NULL,
      instrument         text        NOT NULL,
      amount_cents       bigint      NOT NULL,
      equivalent_cents   bigint      NOT NULL,
      sector             text,
      service            text,
      status             text        NOT NULL,
      granted_on         date        NOT NULL,
      register_due_on    date,
      registered_on      date,
      register_reference text,
      reminded_at        timestamptz,
      recorded_at        timestamptz NOT NULL,
      recorded_by        uuid,
      CONSTRAINT aid_number_is_unique UNIQUE (number),
      CONSTRAINT aid_siren_is_nine_digits CHECK (siren ~ '^[0-9]{9}$'),
      CONSTRAINT aid_regulation_is_known CHECK (regulation IN ('GENERAL', 'SGEI')),
      CONSTRAINT aid_instrument_is_known
        CHECK (instrument IN ('GRANT', 'LOAN', 'GUARANTEE', 'EQUITY')),
      CONSTRAINT aid_status_is_known
        CHECK (status IN ('reserved', 'granted', 'declared', 'released')),
      CONSTRAINT aid_amounts_are_positive CHECK (amount_cents > 0 AND equivalent_cents >= 0),
      CONSTRAINT declared_aid_is_of_no_agreement
        CHECK (status = 'released' OR (status = 'declared') = (agreement_id IS NULL)),
      CONSTRAINT registered_aid_has_its_reference
        CHECK ((registered_on IS NULL) = (register_reference IS NULL)),
      CONSTRAINT aid_is_of_a_beneficiary FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT,
      CONSTRAINT aid_is_of_an_agreement FOREIGN KEY (agreement_id)
        REFERENCES agreements.agreement (id) ON DELETE RESTRICT
    );`);
}

async function hideAid(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE INDEX aids_by_siren ON state_aid.aid (siren, granted_on);
    CREATE INDEX aids_by_organisation ON state_aid.aid (organisation_id);
    CREATE INDEX aids_by_agreement ON state_aid.aid (agreement_id, organisation_id);
    CREATE INDEX aids_by_authority ON state_aid.aid (authority_id, granted_on, id);
    CREATE INDEX aids_to_register ON state_aid.aid (register_due_on, id)
      WHERE status = 'granted' AND registered_on IS NULL;
    ALTER TABLE state_aid.aid ENABLE ROW LEVEL SECURITY;
    ALTER TABLE state_aid.aid FORCE ROW LEVEL SECURITY;
    CREATE POLICY aid_is_read_by_the_two ON state_aid.aid FOR SELECT
      USING (${HOUSE} OR authority_id = ANY (${MINE}) OR organisation_id = ANY (${MINE}));
    CREATE POLICY aid_is_recorded_by_the_two ON state_aid.aid FOR INSERT
      WITH CHECK (${HOUSE} OR authority_id = ANY (${MINE})
        OR (status = 'declared' AND organisation_id = ANY (${MINE})));
    CREATE POLICY aid_is_followed_by_the_two ON state_aid.aid FOR UPDATE
      USING (${HOUSE} OR authority_id = ANY (${MINE})
        OR (status = 'declared' AND organisation_id = ANY (${MINE})))
      WITH CHECK (${HOUSE} OR authority_id = ANY (${MINE})
        OR (agreement_id IS NULL AND organisation_id = ANY (${MINE})));
    REVOKE DELETE, TRUNCATE ON state_aid.aid FROM tablee_app`);
}

async function createLink(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE state_aid.link (
      id              uuid        NOT NULL CONSTRAINT link_pk PRIMARY KEY,
      organisation_id uuid        NOT NULL,
      siren           text        NOT NULL,
      linked_siren    text        NOT NULL,
      linked_name     text        NOT NULL,
      ground          text        NOT NULL,
      since           date        NOT NULL,
      until           date,
      declared_by     uuid        NOT NULL,
      declared_at     timestamptz NOT NULL,
      CONSTRAINT link_sirens_are_nine_digits
        CHECK (siren ~ '^[0-9]{9}$' AND linked_siren ~ '^[0-9]{9}$'),
      CONSTRAINT undertaking_is_not_linked_to_itself CHECK (siren <> linked_siren),
      CONSTRAINT link_ground_is_known
        CHECK (ground IN ('majority-of-votes', 'board-appointment', 'dominant-influence',
          'agreement-on-votes')),
      CONSTRAINT link_ends_after_it_begins CHECK (until >= since),
      CONSTRAINT link_is_of_an_organisation FOREIGN KEY (organisation_id)
        REFERENCES organisations.organisation (id) ON DELETE RESTRICT
    );
    CREATE UNIQUE INDEX one_open_link_per_pair ON state_aid.link (siren, linked_siren)
      WHERE until IS NULL;
    CREATE INDEX links_by_linked ON state_aid.link (linked_siren);
    ALTER TABLE state_aid.link ENABLE ROW LEVEL SECURITY;
    ALTER TABLE state_aid.link FORCE ROW LEVEL SECURITY;
    CREATE POLICY link_is_read_by_its_organisation ON state_aid.link FOR SELECT
      USING (${HOUSE} OR organisation_id = ANY (${MINE}));
    CREATE POLICY link_is_declared_by_its_organisation ON state_aid.link FOR INSERT
      WITH CHECK (organisation_id = ANY (${MINE}));
    CREATE POLICY link_is_ended_by_its_organisation ON state_aid.link FOR UPDATE
      USING (organisation_id = ANY (${MINE}));
    REVOKE DELETE, TRUNCATE ON state_aid.link FROM tablee_app`);
}
