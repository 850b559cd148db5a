import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `(SELECT platform.actor_is_system())
  OR owner_organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])`;

/**
 * Files that people send: what was announced, where the bytes are, and whether they may be given.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * Personal data: the name of a file may hold a person's; kept as long as the file. Who sent it is
 * an identifier.
 */
export class FilesCreateFile1795000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE platform.file (
        id                    uuid        NOT NULL CONSTRAINT file_pk PRIMARY KEY,
        owner_organisation_id uuid        NOT NULL,
        sent_by               uuid        NOT NULL,
        name                  text        NOT NULL,
        media_type            text        NOT NULL,
        size_bytes            bigint      NOT NULL,
        sha256                text        NOT NULL,
        storage_key           text,
        status                text        NOT NULL,
        refusal               text,
        version               integer     NOT NULL,
        announced_at          timestamptz NOT NULL,
        received_at           timestamptz,
        inspected_at          timestamptz,
        CONSTRAINT one_file_per_storage_key UNIQUE (storage_key),
        CONSTRAINT file_has_a_size CHECK (size_bytes > 0),
        CONSTRAINT file_sha256_is_hexadecimal CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT file_status_is_known CHECK (
          status IN ('announced', 'pending', 'clean', 'infected', 'refused')),
        CONSTRAINT file_is_stored_once_received CHECK (
          (status = 'announced') = (received_at IS NULL)
          AND (status NOT IN ('pending', 'clean') OR storage_key IS NOT NULL)),
        CONSTRAINT file_says_why_it_was_refused CHECK (
          (status IN ('infected', 'refused')) = (refusal IS NOT NULL)),
        CONSTRAINT file_version_is_positive CHECK (version > 0)
      )`);
    await db.query(
      `CREATE INDEX files_by_organisation ON platform.file (owner_organisation_id, id)`,
    );
    await db.query(`
      CREATE INDEX files_waiting ON platform.file (announced_at)
        WHERE status IN ('announced', 'pending')`);
    await db.query(`ALTER TABLE platform.file ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE platform.file FORCE ROW LEVEL SECURITY`);
    await db.query(
      `CREATE POLICY file_is_for_its_organisation ON platform.file USING (${MINE}) WITH CHECK (${MINE})`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE platform.file`);
  }
}
