import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import { FileReader, type FileId } from '#platform/files';

import { ConsortiumAgreementForbidden, ConsortiumAgreementRefused } from '../agreements.errors';
import { canShowConsortiumAgreement } from '../agreements.policy';
import type { AgreementId } from '../agreements.types';
import {
  checkConsortiumAgreement,
  type ConsortiumAgreementFacts,
} from '../domain/consortium-agreement';
import { AGREEMENTS_TIME_ZONE } from '../queries/agreement-terms.query';
import { ConsortiumAgreementEntity } from '../storage/consortium-agreement.entity';

import { lockAgreement } from './lock-agreement';

export interface NewConsortiumAgreement extends ConsortiumAgreementFacts {
  readonly agreementId: AgreementId;
  readonly fileId: FileId;
}

@Injectable()
export class AttachConsortiumAgreementService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly files: FileReader,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Shows the parties what the partners have signed among themselves; a later one counts instead.
   * @throws AgreementNotFound, ConsortiumAgreementForbidden, FileNotFound, ConsortiumAgreementRefused
   */
  attach(actor: Actor, { agreementId, fileId, ...facts }: NewConsortiumAgreement): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { agreement } = await lockAgreement(tx, agreementId);
      if (!canShowConsortiumAgreement(actor, agreement)) throw new ConsortiumAgreementForbidden();
      const file = await this.files.lock(tx, actor, fileId);
      const addedAt = this.clock();
      const refusals = checkConsortiumAgreement(facts, file, {
        leadId: agreement.leadOrganisationId,
        today: dayOf(addedAt, AGREEMENTS_TIME_ZONE),
      });
      if (refusals.length > 0) throw new ConsortiumAgreementRefused(refusals);

      const id = newId<'ConsortiumAgreement'>(addedAt);
      const { sha256, name: fileName } = file;
      const row = { ...facts, id, agreementId, fileId, fileName, sha256 };
      await tx.insert(ConsortiumAgreementEntity, { ...row, addedAt, addedBy: String(actor.id) });
      await this.audit.record(tx, {
        actor,
        action: 'agreements.consortium-agreement-attached',
        subject: { kind: 'agreement', id: agreementId },
        organisationId: agreement.leadOrganisationId,
        after: row,
      });
    });
  }
}
