import { createHash, randomUUID } from 'node:crypto';

import type { OrganisationId } from '#domain/organisations';

import type { TestSql } from './organisations.factory';

/** A file of the organisation that was found clean; its bytes are nowhere. @returns its id */
export async function aCleanFile(
  sql: TestSql,
  organisationId: OrganisationId,
  { status = 'clean' }: { readonly status?: 'clean' | 'pending' } = {},
): Promise<string> {
  const id = randomUUID();
  await sql.query(
    `INSERT INTO platform.file (id, owner_organisation_id, sent_by, name, media_type, size_bytes,
       sha256, storage_key, status, version, announced_at, received_at)
     VALUES ($1, $2, $1, 'Statuts.pdf', 'application/pdf', 1000, $3, $4, $5, 3, now(), now())`,
    [id, organisationId, createHash('sha256').update(id).digest('hex'), `test/${id}`, status],
  );
  return id;
}

/** The funder may read the papers of the organisation, as after an application. */
export async function anOpenVault(
  sql: TestSql,
  organisationId: OrganisationId,
  readerId: OrganisationId,
): Promise<void> {
  await sql.query(
    `INSERT INTO organisations.vault_reader (organisation_id, reader_id, since, reason)
     VALUES ($1, $2, now(), 'test')`,
    [organisationId, readerId],
  );
}
