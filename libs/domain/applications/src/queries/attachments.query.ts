import { Injectable } from '@nestjs/common';

import { organisationsOf, SYSTEM, type Actor } from '#kernel/actors';
import { newId } from '#kernel/ids';
import { TransactionRunner, type Reader } from '#platform/database';
import { GiveContentService, type FileId, type GivenContent } from '#platform/files';

import type { ApplicationId } from '../applications.types';
import type { FoundFile } from '../domain/check-attachments';
import { AttachmentNotFound } from '../form.errors';

import { Reach } from './reach';

/** Files that become part of an application. */
export interface NewAttachments {
  readonly applicationId: ApplicationId;
  readonly fileIds: readonly string[];
  /** Null: of an answer, or a document. */
  readonly messageId: string | null;
  readonly isInternal: boolean;
  readonly at: Date;
  readonly by: string;
}

/**
 * The files of an application: who attaches one must have the right to give it; who reads the
 * application may then have it, though it belongs to somebody else.
 */
@Injectable()
export class Attachments {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly content: GiveContentService,
  ) {}

  /** Those of the files that are of the actor's organisations. */
  async own(reader: Reader, actor: Actor, ids: readonly string[]): Promise<readonly FoundFile[]> {
    if (ids.length === 0) return [];
    return reader.rows<FoundFile>(
      `SELECT id, status FROM platform.file
       WHERE id = ANY ($1::uuid[]) AND owner_organisation_id = ANY ($2::uuid[])`,
      [ids, organisationsOf(actor)],
    );
  }

  /** Those of the files that the application holds already, whoever gave them. */
  async held(
    reader: Reader,
    applicationId: ApplicationId,
    ids: readonly string[],
  ): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    const rows = await reader.rows<{ readonly id: string }>(
      `SELECT file_id AS id FROM applications.attachment
       WHERE application_id = $1 AND file_id = ANY ($2::uuid[]) AND message_id IS NULL`,
      [applicationId, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** By one statement; a file that is attached already stays so. */
  async attach(reader: Reader, attachments: NewAttachments): Promise<void> {
    const { applicationId, fileIds, messageId, isInternal, at, by } = attachments;
    if (fileIds.length === 0) return;
    const ids = fileIds.map(() => newId<'Attachment'>(at));
    await reader.rows(
      `INSERT INTO applications.attachment (id, application_id, file_id, organisation_id,
         message_id, is_internal, attached_at, attached_by)
       SELECT n.id, $3, f.id, f.owner_organisation_id, $4, $5, $6, $7
       FROM unnest($1::uuid[], $2::uuid[]) AS n (id, file_id)
       JOIN platform.file f ON f.id = n.file_id
       ON CONFLICT DO NOTHING`,
      [ids, fileIds, applicationId, messageId, isInternal, at, by],
    );
  }

  /**
   * Opens a file of an application that the actor reads; one of a note is for officers only.
   * @throws ApplicationNotFound, AttachmentNotFound, FileNotAvailable
   */
  async open(actor: Actor, id: ApplicationId, fileId: FileId): Promise<GivenContent> {
    const attached = await this.transactions.read(actor, async (reader) => {
      const { funderId } = await this.reach.find(reader, actor, id);
      return reader.one(
        `SELECT 1 FROM applications.attachment
         WHERE application_id = $1 AND file_id = $2 AND (NOT is_internal OR $3) LIMIT 1`,
        [id, fileId, organisationsOf(actor).includes(funderId)],
      );
    });
    if (attached === null) throw new AttachmentNotFound();
    return this.content.open(SYSTEM, fileId);
  }
}
