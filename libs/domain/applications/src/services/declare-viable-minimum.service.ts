import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { formatEur, type Money } from '#kernel/money';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';

import {
  ApplicationActionForbidden,
  ApplicationChangedMeanwhile,
  ApplicationNotDraft,
} from '../applications.errors';
import { canWriteSections } from '../applications.policy';
import type { ApplicationId } from '../applications.types';
import { isBeingWritten } from '../domain/step';
import { Reach } from '../queries/reach';
import { ApplicationEntity } from '../storage/application.entity';

export interface DeclaredMinimum {
  readonly applicationId: ApplicationId;
  /** Null: the consortium does not say. */
  readonly minimum: Money | null;
  readonly expectedVersion: number;
}

@Injectable()
export class DeclareViableMinimumService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says under which grant the project cannot be done: what a sharing of the envelope gives first.
   * @throws ApplicationNotFound, ApplicationActionForbidden, ApplicationNotDraft,
   * ApplicationChangedMeanwhile
   */
  declare(
    actor: Actor,
    { applicationId, minimum, expectedVersion }: DeclaredMinimum,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const application = await this.reach.lock(tx, actor, applicationId);
      if (!canWriteSections(actor, application))
        throw new ApplicationActionForbidden('section-for-the-lead');
      if (!isBeingWritten(application.status)) throw new ApplicationNotDraft(application.status);
      if (application.version !== expectedVersion)
        throw new ApplicationChangedMeanwhile(application.version);

      const changes = { viableMinimum: minimum, updatedAt: this.clock() };
      await compareAndSet(tx, ApplicationEntity, application, changes);
      await this.audit.record(tx, {
        actor,
        action: 'applications.viable-minimum-declared',
        subject: { kind: 'application', id: application.id },
        organisationId: application.leadOrganisationId,
        before: written(application.viableMinimum),
        after: written(minimum),
      });
    });
  }
}

function written(minimum: Money | null): string | null {
  return minimum === null ? null : formatEur(minimum);
}
