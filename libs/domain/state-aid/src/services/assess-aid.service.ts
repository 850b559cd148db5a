import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { invariant, refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Tx } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import { checkAssessment } from '../domain/aid-assessment';
import { AssessedShares } from '../queries/assessed-shares';
import { AidAssessmentForbidden, AidAssessmentRefused } from '../state-aid.errors';
import { canAssessFor } from '../state-aid.policy';
import type { AidAssessment } from '../state-aid.types';
import { AssessmentEntity } from '../storage/assessment.entity';

import { AidBook } from './aid-book';

export interface NewAssessment extends AidAssessment {
  readonly agreementId: AgreementId;
  /** The beneficiary. */
  readonly organisationId: OrganisationId;
}

@Injectable()
export class AssessAidService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly shares: AssessedShares,
    private readonly book: AidBook,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says whether the share of a beneficiary is aid, and sets de minimis aid aside below its ceilings
   * at once; a later assessment counts instead.
   * @throws AgreementNotFound, AidAssessmentForbidden, AidAssessmentRefused
   */
  assess(actor: Actor, { agreementId, organisationId, ...said }: NewAssessment): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const agreement = await this.shares.lock(tx, agreementId);
      if (!canAssessFor(actor, agreement.funderId)) throw new AidAssessmentForbidden();
      const share = await this.shares.find(tx, agreement, organisationId);
      const refusals = [
        ...(share === null ? [refusal('no-beneficiary-here', '/organisationId')] : []),
        ...checkAssessment(said),
      ];
      if (refusals.length > 0) throw new AidAssessmentRefused(refusals);
      invariant(share !== null, 'a beneficiary has a share');
      const above = await this.book.settle(tx, actor, { ...share, assessment: said });
      if (above.length > 0) throw new AidAssessmentRefused(above);
      await this.keep(tx, actor, { agreementId, organisationId, ...said }, agreement.funderId);
    });
  }

  private async keep(tx: Tx, actor: Actor, said: NewAssessment, funderId: OrganisationId) {
    const { agreementId, organisationId } = said;
    const assessedAt = this.clock();
    const id = newId<'AidAssessment'>(assessedAt);
    const latest = await tx.maximum(AssessmentEntity, 'number', { agreementId, organisationId });
    const row = { ...said, id, funderId, number: (latest ?? 0) + 1 };
    await tx.insert(AssessmentEntity, { ...row, assessedAt, assessedBy: String(actor.id) });
    await this.audit.record(tx, {
      actor,
      action: 'state-aid.aid-assessed',
      subject: { kind: 'agreement', id: agreementId },
      organisationId: funderId,
      after: row,
    });
  }
}
