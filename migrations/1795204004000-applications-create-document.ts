import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The documents that a call asks for, as partners gave them, and what the funder found.
 *
 * Kind: expand (adds only). Locks: none on existing tables; foreign keys take SHARE ROW EXCLUSIVE on
 * applications, partners and files for a moment.
 * One row for each document and partner: another file takes the place of the first, with another
 * version. What a document was like is in the trail, and in what was submitted.
 */
export class ApplicationsCreateDocument1795204004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(DOCUMENT);
    const reads = `EXISTS (SELECT 1 FROM applications.application a WHERE a.id = application_id)`;
    await db.query(`
      ALTER TABLE applications.document ENABLE ROW LEVEL SECURITY;
      ALTER TABLE applications.document FORCE ROW LEVEL SECURITY;
      CREATE POLICY document_follows_its_application ON applications.document
        USING (${reads}) WITH CHECK (${reads})`);
    await db.query(`REVOKE TRUNCATE ON applications.document FROM tablee_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE applications.document`);
  }
}

/** `partner_id` is null for what the application as a whole must show. */
const DOCUMENT = `
  CREATE TABLE applications.document (
    id                uuid        NOT NULL CONSTRAINT document_pk PRIMARY KEY,
    application_id    uuid        NOT NULL,
    code              text        NOT NULL,
    partner_id        uuid,
    file_id           uuid        NOT NULL,
    sha256            text        NOT NULL,
    vault_document_id uuid,
    issued_on         date        NOT NULL,
    valid_until       date,
    version           integer     NOT NULL,
    given_at          timestamptz NOT NULL,
    given_by          uuid        NOT NULL,
    verdict           text,
    check_note        text,
    checked_at        timestamptz,
    checked_by        uuid,
    CONSTRAINT one_document_per_code_and_partner
      UNIQUE NULLS NOT DISTINCT (application_id, code, partner_id),
    CONSTRAINT document_version_is_positive CHECK (version > 0),
    CONSTRAINT document_has_a_known_verdict CHECK (verdict IN ('accepted', 'refused')),
    CONSTRAINT checked_document_says_when CHECK (
      (verdict IS NULL) = (checked_at IS NULL) AND (verdict IS NULL) = (checked_by IS NULL)),
    CONSTRAINT refused_document_says_why CHECK (verdict <> 'refused' OR check_note IS NOT NULL),
    CONSTRAINT document_is_of_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT,
    CONSTRAINT document_is_of_a_partner FOREIGN KEY (application_id, partner_id)
      REFERENCES applications.partner (application_id, partner_id) ON DELETE CASCADE,
    CONSTRAINT document_is_a_file FOREIGN KEY (file_id)
      REFERENCES platform.file (id) ON DELETE RESTRICT,
    CONSTRAINT document_comes_from_the_vault FOREIGN KEY (vault_document_id)
      REFERENCES organisations.document (id) ON DELETE RESTRICT
  )`;
