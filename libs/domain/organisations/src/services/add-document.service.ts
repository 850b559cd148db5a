import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Tx } from '#platform/database';
import { FileReader, type FileId } from '#platform/files';

import { checkDocument, type DocumentFacts } from '../domain/documents';
import type { OrganisationId } from '../organisations.types';
import { DocumentEntity } from '../storage/document.entity';
import { DocumentAlreadyAdded, DocumentRefused, VaultNotYours } from '../vault.errors';
import { canKeepVault } from '../vault.policy';
import type { DocumentId } from '../vault.types';

import { REGISTERS_TIME_ZONE } from './register-organisation.service';

export interface NewDocument extends DocumentFacts {
  readonly organisationId: OrganisationId;
  readonly fileId: FileId;
}

@Injectable()
export class AddDocumentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly files: FileReader,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a paper away, for all the applications to come.
   * @throws VaultNotYours, FileNotFound, DocumentRefused, DocumentAlreadyAdded
   */
  add(actor: Actor, { organisationId, fileId, ...facts }: NewDocument): Promise<DocumentId> {
    if (!canKeepVault(actor, organisationId)) throw new VaultNotYours();
    return this.transactions.run(actor, async (tx) => {
      const file = await this.files.lock(tx, actor, fileId);
      const addedAt = this.clock();
      const today = dayOf(addedAt, REGISTERS_TIME_ZONE);
      const refusals = checkDocument(facts, file, { organisationId, today });
      if (refusals.length > 0) throw new DocumentRefused(refusals);

      const id = newId<'Document'>(addedAt);
      const { sha256, name: fileName } = file;
      const kept = { ...facts, id, organisationId, fileId, fileName, sha256 };
      const more = { addedAt, addedBy: String(actor.id), withdrawnAt: null, version: 1 };
      await keep(tx, { ...kept, ...more });
      await this.audit.record(tx, {
        actor,
        action: 'organisations.document-added',
        subject: { kind: 'document', id },
        organisationId,
        after: kept,
      });
      return id;
    });
  }
}

async function keep(tx: Tx, row: DocumentEntity): Promise<void> {
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(DocumentEntity)
    .values(row)
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  if ((raw as readonly unknown[]).length === 0) throw new DocumentAlreadyAdded();
}
