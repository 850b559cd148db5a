import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock, LocalDate } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Reader } from '#platform/database';
import { RightsDirectory, type RightPart } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import { firstDayOf, yearsOf } from '../domain/project-plan';
import type { ReopenedPart } from '../domain/reopening';

import { BudgetDesk } from './budget-desk.query';
import type { KeptPlan } from './plan-sql';
import { Reach, type ReachedApplication } from './reach';
import { isOpen } from './reopenings.query';

/** The plan of a project, with what a reader sees of it. */
export interface PlanView {
  readonly plan: KeptPlan;
  /** Of each year; none while nobody said when the project starts. */
  readonly firstDays: readonly LocalDate[];
  readonly canWrite: boolean;
}

@Injectable()
export class PlanQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly desk: BudgetDesk,
    private readonly rights: RightsDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ApplicationNotFound */
  read(actor: Actor, id: ApplicationId): Promise<PlanView> {
    return this.transactions.read(actor, async (reader) => {
      const application = await this.reach.find(reader, actor, id);
      const plan = await this.desk.planOf(reader, id);
      const { startsOn } = plan;
      const years = Array.from({ length: yearsOf(plan) }, (_, index) => index + 1);
      return {
        plan,
        firstDays: startsOn === null ? [] : years.map((year) => firstDayOf(plan, year, startsOn)),
        canWrite:
          (await this.isOpen(reader, application, 'plan')) &&
          (await this.mayEdit(reader, actor, application, 'sections')),
      };
    });
  }

  /** Whether a part can be written to now, by whoever may. */
  isOpen(reader: Reader, application: ReachedApplication, part: ReopenedPart): Promise<boolean> {
    return isOpen(reader, application, { part }, this.clock());
  }

  /** Whether the actor may edit a part; those who are not round the table may not. */
  async mayEdit(
    reader: Reader,
    actor: Actor,
    { consortiumId }: ReachedApplication,
    part: RightPart,
  ): Promise<boolean> {
    const rights = await this.rights.rightsOf(reader, actor, consortiumId);
    return rights.may('edit', part);
  }
}
