import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';

/**
 * What partners agree on before they submit: mandates, the cooperation charter and who adopted it,
 * meetings, letters of commitment, and who leads. And a role for those who only lend a hand.
 *
 * Kind: expand (adds only; the checks of roles are replaced by wider ones). Locks: ACCESS EXCLUSIVE
 * on partner and invitation while their rows are checked again.
 * Personal data: who signed, wrote, adopted or revoked, as identifiers, kept with the consortium.
 */
export class ConsortiaAgree1795203001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await widenRoles(db, "'lead', 'funded-partner', 'associated-partner', 'contributor'");
    for (const statement of [...MANDATES, ...CHARTER, ...MEETINGS, ...LETTERS, ...HANDOVERS])
      await db.query(statement);
    for (const table of ['mandate', 'meeting', 'commitment_letter', 'lead_handover'])
      await shield(db, table);
    for (const table of ['charter_version', 'charter_adoption']) {
      await shield(db, table);
      await keep(db, table);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE consortia.lead_handover, consortia.commitment_letter, consortia.meeting,
        consortia.charter_adoption, consortia.charter_version, consortia.mandate,
        consortia.mandate_text`);
    await widenRoles(db, "'lead', 'funded-partner', 'associated-partner'");
  }
}

async function widenRoles(db: QueryRunner, roles: string): Promise<void> {
  await db.query(`
    ALTER TABLE consortia.partner DROP CONSTRAINT partner_role_is_known,
      ADD CONSTRAINT partner_role_is_known CHECK (role IN (${roles}))`);
  await db.query(`
    ALTER TABLE consortia.invitation DROP CONSTRAINT invitation_role_is_known,
      ADD CONSTRAINT invitation_role_is_known
        CHECK (role IN (${roles.replace("'lead', ", '')}))`);
}

const OF_A_CONSORTIUM = (table: string) => `
  CONSTRAINT ${table}_is_in_a_consortium FOREIGN KEY (consortium_id)
    REFERENCES consortia.consortium (id) ON DELETE RESTRICT`;

const OF_A_PARTNER = (table: string) => `
  CONSTRAINT ${table}_is_of_a_partner FOREIGN KEY (partner_id)
    REFERENCES consortia.partner (id) ON DELETE RESTRICT`;

const MANDATES = [
  `CREATE TABLE consortia.mandate_text (
    version    integer NOT NULL CONSTRAINT mandate_text_pk PRIMARY KEY,
    valid_from date    NOT NULL,
    fr         text    NOT NULL,
    en         text    NOT NULL,
    CONSTRAINT mandate_text_version_is_positive CHECK (version > 0)
  )`,
  `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON consortia.mandate_text FROM tablee_app`,
  `INSERT INTO consortia.mandate_text (version, valid_from, fr, en) VALUES (1, '2026-01-01',
    'Le partenaire donne mandat au chef de file du consortium, au sens des articles 1984 et suivants du code civil, d’accomplir en son nom les actes désignés : « signer », c’est-à-dire signer la version figée de la candidature qui lui est présentée ; « déposer », c’est-à-dire déposer cette candidature et la retirer. Le mandat est gratuit, limité à ce consortium et à cet appel, prend fin au jour dit et peut être révoqué à tout moment ; la révocation vaut pour l’avenir. Le chef de file rend compte au partenaire de ce qu’il a fait en son nom.',
    'The partner empowers the lead of the consortium, within the meaning of articles 1984 and following of the French civil code, to do in its name the acts that are named: “sign”, which is to sign the frozen version of the application that is put before it; “submit”, which is to submit that application and to take it back. The mandate is free of charge, limited to this consortium and this call, ends on the day named and may be revoked at any time; revoking it holds for what is to come. The lead accounts to the partner for what it did in its name.')`,
  `CREATE TABLE consortia.mandate (
    id                   uuid        NOT NULL CONSTRAINT mandate_pk PRIMARY KEY,
    consortium_id        uuid        NOT NULL,
    partner_id           uuid        NOT NULL,
    organisation_id      uuid        NOT NULL,
    lead_organisation_id uuid        NOT NULL,
    powers               text[]      NOT NULL,
    text_version         integer     NOT NULL,
    sha256               text        NOT NULL,
    signed_by            uuid        NOT NULL,
    given_at             timestamptz NOT NULL,
    expires_on           date,
    revoked_at           timestamptz,
    revoked_by           uuid,
    revocation_reason    text,
    CONSTRAINT mandate_gives_a_power CHECK (
      powers <> '{}' AND powers <@ ARRAY['sign', 'submit']),
    CONSTRAINT mandate_is_to_another CHECK (organisation_id <> lead_organisation_id),
    CONSTRAINT mandate_has_a_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT revoked_mandate_says_when_and_why CHECK (
      (revoked_at IS NULL) = (revoked_by IS NULL)
      AND (revoked_at IS NULL) = (revocation_reason IS NULL)),
    CONSTRAINT mandate_has_the_words_of_a_text FOREIGN KEY (text_version)
      REFERENCES consortia.mandate_text (version) ON DELETE RESTRICT,
    ${OF_A_CONSORTIUM('mandate')},
    ${OF_A_PARTNER('mandate')}
  )`,
  `CREATE UNIQUE INDEX one_mandate_in_force_per_partner
    ON consortia.mandate (partner_id) WHERE revoked_at IS NULL`,
  `CREATE INDEX mandates_of_a_consortium ON consortia.mandate (consortium_id)`,
];

const CHARTER = [
  `CREATE TABLE consortia.charter_version (
    id            uuid        NOT NULL CONSTRAINT charter_version_pk PRIMARY KEY,
    consortium_id uuid        NOT NULL,
    number        integer     NOT NULL,
    clauses       jsonb       NOT NULL,
    sha256        text        NOT NULL,
    written_at    timestamptz NOT NULL,
    written_by    uuid        NOT NULL,
    CONSTRAINT charter_versions_are_counted UNIQUE (consortium_id, number),
    CONSTRAINT charter_version_number_is_positive CHECK (number > 0),
    CONSTRAINT charter_version_has_a_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    ${OF_A_CONSORTIUM('charter_version')}
  )`,
  `CREATE TABLE consortia.charter_adoption (
    id            uuid        NOT NULL CONSTRAINT charter_adoption_pk PRIMARY KEY,
    consortium_id uuid        NOT NULL,
    number        integer     NOT NULL,
    partner_id    uuid        NOT NULL,
    adopted_at    timestamptz NOT NULL,
    adopted_by    uuid        NOT NULL,
    CONSTRAINT partner_adopts_a_version_once UNIQUE (consortium_id, number, partner_id),
    CONSTRAINT what_is_adopted_is_a_version FOREIGN KEY (consortium_id, number)
      REFERENCES consortia.charter_version (consortium_id, number) ON DELETE RESTRICT,
    ${OF_A_PARTNER('charter_adoption')}
  )`,
];

const MEETINGS = [
  `CREATE TABLE consortia.meeting (
    id            uuid        NOT NULL CONSTRAINT meeting_pk PRIMARY KEY,
    consortium_id uuid        NOT NULL,
    held_on       date        NOT NULL,
    topic         text        NOT NULL,
    minutes       text        NOT NULL,
    present_ids   uuid[]      NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   uuid        NOT NULL,
    struck_at     timestamptz,
    struck_by     uuid,
    CONSTRAINT meeting_is_of_several CHECK (cardinality(present_ids) > 1),
    CONSTRAINT meeting_struck_out_says_by_whom CHECK (
      (struck_at IS NULL) = (struck_by IS NULL)),
    ${OF_A_CONSORTIUM('meeting')}
  )`,
  `CREATE INDEX meetings_of_a_consortium ON consortia.meeting (consortium_id, held_on)`,
];

const LETTERS = [
  `CREATE TABLE consortia.commitment_letter (
    id            uuid        NOT NULL CONSTRAINT commitment_letter_pk PRIMARY KEY,
    consortium_id uuid        NOT NULL,
    partner_id    uuid        NOT NULL,
    file_id       uuid        NOT NULL,
    file_name     text        NOT NULL,
    given_at      timestamptz NOT NULL,
    given_by      uuid        NOT NULL,
    replaced_at   timestamptz,
    CONSTRAINT commitment_letter_is_a_file FOREIGN KEY (file_id)
      REFERENCES platform.file (id) ON DELETE RESTRICT,
    ${OF_A_CONSORTIUM('commitment_letter')},
    ${OF_A_PARTNER('commitment_letter')}
  )`,
  `CREATE UNIQUE INDEX one_letter_in_force_per_partner
    ON consortia.commitment_letter (partner_id) WHERE replaced_at IS NULL`,
  `CREATE INDEX letters_of_a_consortium ON consortia.commitment_letter (consortium_id)`,
];

const HANDOVERS = [
  `CREATE TABLE consortia.lead_handover (
    id                   uuid        NOT NULL CONSTRAINT lead_handover_pk PRIMARY KEY,
    consortium_id        uuid        NOT NULL,
    from_organisation_id uuid        NOT NULL,
    to_organisation_id   uuid        NOT NULL,
    to_partner_id        uuid        NOT NULL,
    former_role          text        NOT NULL,
    reason               text        NOT NULL,
    status               text        NOT NULL,
    offered_at           timestamptz NOT NULL,
    offered_by           uuid        NOT NULL,
    answered_at          timestamptz,
    answered_by          uuid,
    CONSTRAINT lead_handover_status_is_known CHECK (
      status IN ('offered', 'accepted', 'declined', 'withdrawn')),
    CONSTRAINT former_lead_has_a_known_role CHECK (
      former_role IN ('funded-partner', 'associated-partner')),
    CONSTRAINT lead_goes_to_another CHECK (from_organisation_id <> to_organisation_id),
    CONSTRAINT answered_handover_says_when CHECK (
      (status = 'offered') = (answered_at IS NULL)),
    CONSTRAINT lead_goes_to_a_partner FOREIGN KEY (to_partner_id)
      REFERENCES consortia.partner (id) ON DELETE RESTRICT,
    ${OF_A_CONSORTIUM('lead_handover')}
  )`,
  `CREATE UNIQUE INDEX one_handover_at_a_time
    ON consortia.lead_handover (consortium_id) WHERE status = 'offered'`,
];

/** Read by whoever sees the consortium; written by partners: which may is for the policy to say. */
async function shield(db: QueryRunner, table: string): Promise<void> {
  const seen = `${IS_SYSTEM} OR EXISTS (
    SELECT FROM consortia.consortium c WHERE c.id = consortium_id)`;
  const written = `${IS_SYSTEM} OR EXISTS (SELECT FROM consortia.partner p
    WHERE p.consortium_id = ${table}.consortium_id AND p.left_at IS NULL
      AND p.organisation_id = ANY (${MINE}))`;
  await db.query(`
    ALTER TABLE consortia.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE consortia.${table} FORCE ROW LEVEL SECURITY;
    REVOKE DELETE, TRUNCATE ON consortia.${table} FROM tablee_app;
    CREATE POLICY ${table}_is_seen_with_its_consortium ON consortia.${table}
      FOR SELECT USING (${seen});
    CREATE POLICY ${table}_is_written_round_the_table ON consortia.${table}
      FOR INSERT WITH CHECK (${written});
    CREATE POLICY ${table}_is_changed_round_the_table ON consortia.${table}
      FOR UPDATE USING (${written}) WITH CHECK (${written})`);
}

/** What was written stays: by the owner of the tables neither is it changed. */
async function keep(db: QueryRunner, table: string): Promise<void> {
  await db.query(`
    CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE OR DELETE ON consortia.${table}
      FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
    CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON consortia.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
    REVOKE UPDATE ON consortia.${table} FROM tablee_app`);
}
