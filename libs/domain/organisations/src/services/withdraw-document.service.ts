import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';

import { DocumentEntity } from '../storage/document.entity';
import { DocumentAlreadyWithdrawn, DocumentNotFound, VaultNotYours } from '../vault.errors';
import { canKeepVault } from '../vault.policy';
import type { DocumentId } from '../vault.types';
import type { OrganisationId } from '../organisations.types';

export interface WithdrawnDocument {
  readonly id: DocumentId;
  readonly organisationId: OrganisationId;
  readonly version: number;
}

@Injectable()
export class WithdrawDocumentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes a paper out of use from today; what relied on it still finds it.
   * @throws DocumentNotFound, VaultNotYours, DocumentAlreadyWithdrawn, VersionStale
   */
  withdraw(actor: Actor, { id, organisationId, version }: WithdrawnDocument): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const document = await tx.findOneBy(DocumentEntity, { id, organisationId });
      if (document === null) throw new DocumentNotFound();
      if (!canKeepVault(actor, organisationId)) throw new VaultNotYours();
      if (document.withdrawnAt !== null) throw new DocumentAlreadyWithdrawn();

      const withdrawnAt = this.clock();
      await compareAndSet(tx, DocumentEntity, { id, version }, { withdrawnAt });
      await this.audit.record(tx, {
        actor,
        action: 'organisations.document-withdrawn',
        subject: { kind: 'document', id },
        organisationId,
        before: { withdrawnAt: null },
        after: { withdrawnAt: withdrawnAt.toISOString() },
      });
    });
  }
}
