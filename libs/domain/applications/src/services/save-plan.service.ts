import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner } from '#platform/database';

import { ApplicationActionForbidden } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { PlanChangedMeanwhile, PlanRefused } from '../budget.errors';
import { checkPlan, type ProjectPlan } from '../domain/project-plan';
import { BudgetDesk } from '../queries/budget-desk.query';
import { PlanShelf } from '../queries/plan-shelf.query';
import { refuseShut } from '../queries/reopenings.query';
import { ApplicationEntity } from '../storage/application.entity';

/** When a project takes place and what it is made of, as it is to be. */
export interface NewPlan {
  readonly applicationId: ApplicationId;
  readonly plan: ProjectPlan;
  readonly expectedVersion: number;
}

@Injectable()
export class SavePlanService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: BudgetDesk,
    private readonly shelf: PlanShelf,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces the calendar and the work packages of a project. Budgets are written by year and work
   * package, so what they name stays, and their years fit in.
   *
   * @returns the new version of the plan
   * @throws ApplicationNotFound, ApplicationActionForbidden, ApplicationNotDraft, PartNotReopened,
   * ReopeningOver,   * PlanChangedMeanwhile, PlanRefused
   */
  save(actor: Actor, { applicationId, plan, expectedVersion }: NewPlan): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const held = await this.desk.hold(tx, actor, applicationId);
      const { application, partners, revision } = held;
      if (!held.rights.may('edit', 'sections'))
        throw new ApplicationActionForbidden('plan-for-the-lead');
      await refuseShut(readerOf(tx), application, { part: 'plan' }, this.clock());
      if (held.plan.version !== expectedVersion) throw new PlanChangedMeanwhile(held.plan.version);
      const refusals = checkPlan(plan, {
        ...(await this.desk.usesOf(readerOf(tx), application.id)),
        partnerIds: partners.map(({ partnerId }) => partnerId),
        maxDurationMonths: revision.maxDurationMonths,
      });
      if (refusals.length > 0) throw new PlanRefused(refusals);

      const at = this.clock();
      const version = await this.shelf.keep(tx, application.id, plan, { at, by: actor.id });
      await compareAndSet(tx, ApplicationEntity, application, { updatedAt: at });
      await this.audit.record(tx, {
        actor,
        action: 'applications.plan-saved',
        subject: { kind: 'application', id: application.id },
        organisationId: application.leadOrganisationId,
        after: { version },
      });
      return version;
    });
  }
}
