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

/** A French account whose check digits hold, another for each number. */
export function anIban(number: number): string {
  const bban = `3000600001${String(number).padStart(11, '0')}89`;
  const rest = BigInt(`${bban}152700`) % 97n;
  return `FR${String(98n - rest).padStart(2, '0')}${bban}`;
}

let accounts = 0;

/** Where an organisation is paid, its proof accepted by the funder. @returns its number */
export async function anAccount(
  sql: TestSql,
  organisationId: OrganisationId,
  facts: { readonly checkedFor?: OrganisationId; readonly at: Date; readonly holder?: string },
): Promise<string> {
  const { checkedFor, at, holder = 'Titulaire' } = facts;
  const proofId = randomUUID();
  const fileId = await aCleanFile(sql, organisationId);
  accounts += 1;
  const iban = anIban(accounts);
  await sql.query(
    `INSERT INTO organisations.document (id, organisation_id, type, issued_on, file_id, file_name,
       sha256, added_at, added_by, version)
     VALUES ($1, $2, 'bank-proof', '2026-01-15', $3, 'RIB.pdf', $4, $5, $1, 1)`,
    [proofId, organisationId, fileId, createHash('sha256').update(proofId).digest('hex'), at],
  );
  if (checkedFor !== undefined) await checkProof(sql, { proofId, organisationId, checkedFor, at });
  await sql.query(
    `INSERT INTO organisations.bank_details (organisation_id, number, iban, bic, holder, proof_id,
       recorded_at, recorded_by)
     SELECT $1, 1 + count(*), $2, NULL, $3, $4, $5, $4
     FROM organisations.bank_details WHERE organisation_id = $1`,
    [organisationId, iban, holder, proofId, at],
  );
  return iban;
}

async function checkProof(
  sql: TestSql,
  proof: {
    readonly proofId: string;
    readonly organisationId: OrganisationId;
    readonly checkedFor: OrganisationId;
    readonly at: Date;
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO organisations.document_check (document_id, checker_id, organisation_id, verdict,
       checked_by, checked_at) VALUES ($1, $2, $3, 'accepted', $1, $4)`,
    [proof.proofId, proof.checkedFor, proof.organisationId, proof.at],
  );
}

/** The republican commitment, subscribed and made known. */
export async function aCommitment(
  sql: TestSql,
  organisationId: OrganisationId,
  at: Date,
): Promise<void> {
  await sql.query(
    `INSERT INTO organisations.republican_commitment (id, organisation_id, text_code, signed_by,
       signed_at, publication_url)
     SELECT $1, $2, code, $1, $3, 'https://example.org/cer'
     FROM organisations.commitment_text ORDER BY valid_from DESC LIMIT 1`,
    [randomUUID(), organisationId, at],
  );
}
