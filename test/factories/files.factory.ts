import { createHash, randomUUID } from 'node:crypto';

import type { FileStatus } from '#platform/files';

import type { TestSql } from './organisations.factory';

/** A file of an organisation, as its inspection left it: clean unless told. Its bytes are nowhere. */
export async function aFile(
  sql: TestSql,
  organisationId: string,
  { name = 'Statuts.pdf', status = 'clean' }: { name?: string; status?: FileStatus } = {},
): Promise<string> {
  const id = randomUUID();
  const isReceived = status !== 'announced';
  const isKept = status === 'pending' || status === 'clean';
  await sql.query(
    `INSERT INTO platform.file (id, owner_organisation_id, sent_by, name, media_type, size_bytes,
       sha256, storage_key, status, refusal, version, announced_at, received_at, inspected_at)
     VALUES ($1, $2, $3, $4, 'application/pdf', 12, $5, $6, $7, $8, 1, now(), $9, NULL)`,
    [
      id,
      organisationId,
      randomUUID(),
      name,
      createHash('sha256').update(id).digest('hex'),
      isKept ? id : null,
      status,
      status === 'infected' || status === 'refused' ? 'malware-found' : null,
      isReceived ? new Date() : null,
    ],
  );
  return id;
}
