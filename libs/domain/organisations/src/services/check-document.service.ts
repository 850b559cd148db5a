import { Inject, Injectable } from '@nestjs/common';

import { hasRole, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';

import type { OrganisationId } from '../organisations.types';
import { VaultGate } from '../queries/vault-gate.query';
import { DocumentCheckEntity } from '../storage/document-check.entity';
import { DocumentEntity } from '../storage/document.entity';
import { DocumentCheckForbidden, DocumentNotFound, DocumentRefused } from '../vault.errors';
import { CHECKERS } from '../vault.policy';
import type { DocumentId, Verdict } from '../vault.types';

export interface DocumentVerdict {
  readonly id: DocumentId;
  readonly organisationId: OrganisationId;
  /** The funder that the paper is looked at for. */
  readonly checkerId: OrganisationId;
  readonly verdict: Verdict;
  readonly reason: string | null;
}

@Injectable()
export class CheckDocumentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: VaultGate,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says, for a funder that the organisation applied to, what a paper is worth. A later word of the
   * same funder counts instead.
   * @throws DocumentNotFound, DocumentCheckForbidden, DocumentRefused
   */
  check(actor: Actor, { id, organisationId, ...word }: DocumentVerdict): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const document = await tx.findOneBy(DocumentEntity, { id, organisationId });
      if (document === null) throw new DocumentNotFound();
      const { readerIds } = await this.gate.ownerOf(readerOf(tx), organisationId);
      const mayCheck = hasRole(actor, word.checkerId, ...CHECKERS);
      if (!mayCheck || !readerIds.includes(word.checkerId)) throw new DocumentCheckForbidden();
      if (word.verdict === 'rejected' && word.reason === null) {
        throw new DocumentRefused([refusal('rejection-without-reason', '/reason')]);
      }
      const reason = word.verdict === 'rejected' ? word.reason : null;
      const row = { ...word, reason, documentId: id, organisationId };
      const checkedAt = this.clock();
      await tx.insert(DocumentCheckEntity, { ...row, checkedAt, checkedBy: String(actor.id) });
      await this.audit.record(tx, {
        actor,
        action: 'organisations.document-checked',
        subject: { kind: 'document', id },
        organisationId: word.checkerId,
        after: row,
      });
    });
  }
}
