import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { currentContext } from '#platform/context';
import { compareAndSet, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { ApplicationActionForbidden, ApplicationChangedMeanwhile } from '../applications.errors';
import { applicationWithdrawn } from '../applications.events';
import { canEngage } from '../applications.policy';
import type { ApplicationId } from '../applications.types';
import { APPLICATION_LIFE } from '../domain/application-life';
import { isBeingWritten } from '../domain/step';
import { ApplicationEntity } from '../storage/application.entity';

import { ApplicationLocks } from './application-locks';

export interface Withdrawal {
  readonly applicationId: ApplicationId;
  readonly reason: string;
  readonly expectedVersion: number;
}

@Injectable()
export class WithdrawApplicationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly locks: ApplicationLocks,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes an application back: a draft, or what was returned for completion, at any time; what was
   * submitted until the call closes. The consortium may then start another.
   *
   * @throws ApplicationNotFound, ApplicationActionForbidden, TransitionNotAllowed,
   * ApplicationChangedMeanwhile, DeadlinePassed
   */
  withdraw(actor: Actor, withdrawal: Withdrawal): Promise<void> {
    const receivedAt = currentContext().receivedAt ?? this.clock();
    return this.transactions.run(actor, async (tx) => {
      const held = await this.locks.hold(tx, actor, withdrawal.applicationId);
      const { application } = held;
      if (!canEngage(actor, application))
        throw new ApplicationActionForbidden('for-the-representative-of-the-lead');
      const status = APPLICATION_LIFE.after(application.status, 'withdraw');
      if (application.version !== withdrawal.expectedVersion)
        throw new ApplicationChangedMeanwhile(application.version);
      const isFrozen = !isBeingWritten(application.status);
      if (application.status === 'submitted') await this.locks.refuseLate(tx, held, receivedAt);

      const at = this.clock();
      const { reason } = withdrawal;
      await compareAndSet(tx, ApplicationEntity, application, {
        status,
        withdrawnAt: at,
        withdrawalReason: reason,
        updatedAt: at,
      });
      if (isFrozen) await this.locks.thaw(tx, held);
      await this.audit.record(tx, {
        actor,
        action: 'applications.application-withdrawn',
        subject: { kind: 'application', id: application.id },
        organisationId: application.leadOrganisationId,
        before: application.status,
        after: { status, reason },
      });
      await this.outbox.publish(tx, applicationWithdrawn(application, application.isSealed));
    });
  }
}
