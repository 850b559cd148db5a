import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#kernel/dates';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { PartnerId } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import type { GivenDocument } from '../domain/documents';
import { DocumentNotFound } from '../form.errors';
import type { ApplicationDocumentId } from '../form.types';

/** A document as it lies in an application. */
export interface ShelvedDocument extends GivenDocument {
  readonly id: ApplicationDocumentId;
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly vaultDocumentId: string | null;
  readonly version: number;
  readonly givenAt: Date;
  readonly checkNote: string | null;
  readonly checkedAt: Date | null;
}

export interface NewDocument {
  readonly id: ApplicationDocumentId;
  readonly applicationId: ApplicationId;
  readonly code: string;
  readonly partnerId: PartnerId | null;
  readonly fileId: string;
  readonly sha256: string;
  readonly vaultDocumentId: string | null;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly givenAt: Date;
  readonly givenBy: string;
}

export interface NewCheck {
  readonly verdict: 'accepted' | 'refused';
  readonly note: string | null;
  readonly at: Date;
  readonly by: string;
}

const GIVEN = `
  SELECT d.id, d.code, d.partner_id AS "partnerId", d.file_id AS "fileId", f.name AS "fileName",
    f.media_type AS "mediaType", f.status AS "fileStatus", d.sha256,
    d.vault_document_id AS "vaultDocumentId", d.issued_on::text AS "issuedOn",
    d.valid_until::text AS "validUntil", d.version, d.given_at AS "givenAt", d.verdict,
    d.check_note AS "checkNote", d.checked_at AS "checkedAt"
  FROM applications.document d
  CROSS JOIN LATERAL applications.file_of(d.file_id) AS f
  WHERE d.application_id = $1`;

/** The documents of applications. Who may look is known by then; row-level security says the same. */
@Injectable()
export class DocumentShelf {
  given(reader: Reader, applicationId: ApplicationId): Promise<readonly ShelvedDocument[]> {
    return reader.rows<ShelvedDocument>(`${GIVEN} ORDER BY d.code, d.partner_id`, [applicationId]);
  }

  /** @throws DocumentNotFound */
  async hold(
    tx: Tx,
    applicationId: ApplicationId,
    id: ApplicationDocumentId,
  ): Promise<ShelvedDocument> {
    const document = await readerOf(tx).one<ShelvedDocument>(
      `${GIVEN} AND d.id = $2 FOR NO KEY UPDATE OF d`,
      [applicationId, id],
    );
    if (document === null) throw new DocumentNotFound();
    return document;
  }

  /** Puts a document in its place, or in the place of the one before: it is then to check again. */
  async put(tx: Tx, document: NewDocument): Promise<void> {
    const { id, applicationId, code, partnerId, fileId, sha256, vaultDocumentId } = document;
    const { issuedOn, validUntil, givenAt, givenBy } = document;
    await readerOf(tx).rows(
      `INSERT INTO applications.document AS d (id, application_id, code, partner_id, file_id, sha256,
         vault_document_id, issued_on, valid_until, version, given_at, given_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11)
       ON CONFLICT ON CONSTRAINT one_document_per_code_and_partner DO UPDATE
       SET file_id = $5, sha256 = $6, vault_document_id = $7, issued_on = $8, valid_until = $9,
         version = d.version + 1, given_at = $10, given_by = $11, verdict = NULL,
         check_note = NULL, checked_at = NULL, checked_by = NULL`,
      [
        id,
        applicationId,
        code,
        partnerId,
        fileId,
        sha256,
        vaultDocumentId,
        issuedOn,
        validUntil,
        givenAt,
        givenBy,
      ],
    );
    await this.count(tx, applicationId, givenAt);
  }

  async remove(
    tx: Tx,
    applicationId: ApplicationId,
    id: ApplicationDocumentId,
    at: Date,
  ): Promise<void> {
    await readerOf(tx).rows(
      'DELETE FROM applications.document WHERE application_id = $1 AND id = $2',
      [applicationId, id],
    );
    await this.count(tx, applicationId, at);
  }

  /** What the funder found says nothing new of the application itself. */
  async check(tx: Tx, id: ApplicationDocumentId, check: NewCheck): Promise<void> {
    await readerOf(tx).rows(
      `UPDATE applications.document
       SET verdict = $2, check_note = $3, checked_at = $4, checked_by = $5, version = version + 1
       WHERE id = $1`,
      [id, check.verdict, check.note, check.at, check.by],
    );
  }

  private async count(tx: Tx, id: ApplicationId, at: Date): Promise<void> {
    await readerOf(tx).rows(
      'UPDATE applications.application SET version = version + 1, updated_at = $2 WHERE id = $1',
      [id, at],
    );
  }
}
