import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { ConditionAlreadyLifted } from '../assessment.errors';
import { conditionsLifted } from '../decision.events';
import type { ConditionId } from '../decision.types';
import { ConditionDesk } from '../queries/condition-desk.query';
import { DecisionConditionEntity } from '../storage/decision-condition.entity';

import { AssessmentJournal } from './assessment-journal';

@Injectable()
export class LiftConditionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ConditionDesk,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Whoever the decision named says that a condition is met. With the last blocking one, the
   * agreement may be drawn up.
   * @throws ConditionNotFound, AssessmentActionForbidden, ConditionAlreadyLifted, VersionStale
   */
  lift(
    actor: Actor,
    applicationId: ApplicationId,
    conditionId: ConditionId,
    version: number,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const found = await this.desk.lockForFunder(tx, actor, applicationId, conditionId);
      const { condition, decision, othersAwaited } = found;
      if (condition.status === 'lifted') throw new ConditionAlreadyLifted();
      await compareAndSet(
        tx,
        DecisionConditionEntity,
        { id: conditionId, version },
        {
          status: 'lifted',
          liftedAt: this.clock(),
          liftedBy: asId<'Person'>(String(actor.id)),
        },
      );
      const isLast = condition.isBlocking && othersAwaited === 0;
      await this.journal.keep(tx, actor, {
        action: 'assessment.condition-lifted',
        assessment: decision,
        after: { conditionId },
        ...(isLast ? { event: conditionsLifted(decision) } : {}),
      });
    });
  }
}
