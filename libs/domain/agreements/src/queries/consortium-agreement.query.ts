import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import type { FileId } from '#platform/files';

import { ConsortiumAgreementNotFound } from '../agreements.errors';
import type { AgreementId } from '../agreements.types';

import { AgreementsQuery } from './agreements.query';

@Injectable()
export class ConsortiumAgreementQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly agreements: AgreementsQuery,
  ) {}

  /** The file of the latest, for the parties. @throws AgreementNotFound, ConsortiumAgreementNotFound */
  async fileOf(actor: Actor, id: AgreementId): Promise<FileId> {
    await this.agreements.find(actor, id);
    const row = await this.transactions.read(actor, (reader) =>
      reader.one<{ readonly fileId: FileId }>(
        `SELECT file_id AS "fileId" FROM agreements.consortium_agreement
         WHERE agreement_id = $1 ORDER BY added_at DESC LIMIT 1`,
        [id],
      ),
    );
    if (row === null) throw new ConsortiumAgreementNotFound();
    return row.fileId;
  }
}
