import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who signed what an application says, and the very texts that were signed.
 *
 * Kind: expand (adds only). Locks: none on existing tables but that of their foreign keys.
 * Personal data: `signature.acted_by`, who signed for a partner, an identifier; `signature.reason`;
 * `frozen_content.canonical`, what candidates wrote. As long as the proof must hold.
 */
export class ApplicationsSign1795206000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of TABLES) await db.query(statement);
    for (const table of ['frozen_content', 'signature']) await protect(db, table);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE applications.signature, applications.frozen_content`);
  }
}

const TABLES = [
  `CREATE TABLE applications.frozen_content (
    application_id uuid        NOT NULL,
    sha256         text        NOT NULL,
    canonical      text        NOT NULL,
    frozen_at      timestamptz NOT NULL,
    CONSTRAINT frozen_content_pk PRIMARY KEY (application_id, sha256),
    CONSTRAINT frozen_content_has_a_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT frozen_content_is_of_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT
  )`,
  `CREATE TABLE applications.signature (
    id              uuid        NOT NULL CONSTRAINT signature_pk PRIMARY KEY,
    application_id  uuid        NOT NULL,
    partner_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    number          integer     NOT NULL,
    act             text        NOT NULL,
    common_sha256   text        NOT NULL,
    part_sha256     text        NOT NULL,
    capacity        text        NOT NULL,
    mandate_id      uuid,
    reason          text,
    acted_at        timestamptz NOT NULL,
    acted_by        uuid        NOT NULL,
    CONSTRAINT acts_of_a_signatory_are_counted UNIQUE (application_id, partner_id, number),
    CONSTRAINT signature_act_is_known CHECK (act IN ('signed', 'refused')),
    CONSTRAINT signing_capacity_is_known CHECK (
      capacity IN ('representative', 'mandate', 'submission')),
    CONSTRAINT signature_by_mandate_names_it CHECK (
      (capacity = 'mandate') = (mandate_id IS NOT NULL)),
    CONSTRAINT refusal_to_sign_says_why CHECK ((act = 'refused') = (reason IS NOT NULL)),
    CONSTRAINT signature_number_is_positive CHECK (number > 0),
    CONSTRAINT signature_is_of_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT,
    CONSTRAINT signature_is_of_a_partner FOREIGN KEY (partner_id)
      REFERENCES consortia.partner (id) ON DELETE RESTRICT,
    CONSTRAINT signature_is_by_a_mandate_given FOREIGN KEY (mandate_id)
      REFERENCES consortia.mandate (id) ON DELETE RESTRICT,
    CONSTRAINT common_parts_signed_are_kept FOREIGN KEY (application_id, common_sha256)
      REFERENCES applications.frozen_content (application_id, sha256) ON DELETE RESTRICT,
    CONSTRAINT own_part_signed_is_kept FOREIGN KEY (application_id, part_sha256)
      REFERENCES applications.frozen_content (application_id, sha256) ON DELETE RESTRICT
  )`,
];

/** For the parties of the application; what was signed stays, for the owner of the tables too. */
async function protect(db: QueryRunner, table: string): Promise<void> {
  const seen = 'EXISTS (SELECT 1 FROM applications.application a WHERE a.id = application_id)';
  await db.query(`
    CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE OR DELETE ON applications.${table}
      FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
    CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON applications.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
    REVOKE UPDATE, DELETE, TRUNCATE ON applications.${table} FROM tablee_app;
    ALTER TABLE applications.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE applications.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_follows_its_application ON applications.${table}
      USING (${seen}) WITH CHECK (${seen})`);
}
