import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
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

export interface NewTitle {
  readonly applicationId: ApplicationId;
  readonly title: string;
  readonly expectedVersion: number;
}

@Injectable()
export class RenameApplicationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a draft another title.
   * @throws ApplicationNotFound, ApplicationActionForbidden, ApplicationNotDraft,
   * ApplicationChangedMeanwhile
   */
  rename(actor: Actor, { applicationId, title, expectedVersion }: NewTitle): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const application = await this.reach.lock(tx, actor, applicationId);
      if (!canWriteSections(actor, application))
        throw new ApplicationActionForbidden('section-for-the-lead');
      if (!isBeingWritten(application.status)) throw new ApplicationNotDraft(application.status);
      if (application.version !== expectedVersion)
        throw new ApplicationChangedMeanwhile(application.version);

      await compareAndSet(tx, ApplicationEntity, application, { title, updatedAt: this.clock() });
      await this.audit.record(tx, {
        actor,
        action: 'applications.application-renamed',
        subject: { kind: 'application', id: application.id },
        organisationId: application.leadOrganisationId,
        before: application.title,
        after: title,
      });
    });
  }
}
