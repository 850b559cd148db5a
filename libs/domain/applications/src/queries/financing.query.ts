import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import { consolidate } from '../domain/budget';
import { totalsOf, type FinancingTotals } from '../domain/financing-plan';

import { ApplicationFiles } from './application-file.query';
import { FinancingShelf, type KeptFinancing, type KeptStep } from './financing-shelf.query';
import { PlanQuery } from './plan.query';
import { Reach } from './reach';

/** The financing plan of an application, against what the project costs. */
export interface FinancingView extends KeptFinancing {
  readonly totals: FinancingTotals;
  /** Of the project, in cents. */
  readonly costs: { readonly total: bigint; readonly eligible: bigint };
  readonly steps: readonly KeptStep[];
  readonly allowedActions: readonly FinancingAction[];
}

/** `write`: the plan of a draft. `move-promise`: the state of what others promised, at any time. */
export type FinancingAction = 'write' | 'move-promise';

@Injectable()
export class FinancingQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly files: ApplicationFiles,
    private readonly shelf: FinancingShelf,
    private readonly plans: PlanQuery,
  ) {}

  /** A constant number of statements. @throws ApplicationNotFound */
  read(actor: Actor, id: ApplicationId): Promise<FinancingView> {
    return this.transactions.read(actor, async (reader) => {
      const application = await this.reach.find(reader, actor, id);
      const { budget } = await this.files.read(reader, id);
      const { net } = consolidate(budget);
      const costs = { total: net.costs, eligible: net.eligible };
      const kept = await this.shelf.read(reader, id);
      const mayEdit = await this.plans.mayEdit(reader, actor, application, 'financing-plan');
      const isOpenNow = await this.plans.isOpen(reader, application, 'financing-plan');
      return {
        ...kept,
        totals: totalsOf(kept.sources, costs),
        costs,
        steps: await this.shelf.stepsOf(reader, id),
        allowedActions: mayEdit ? [...(isOpenNow ? ['write' as const] : []), 'move-promise'] : [],
      };
    });
  }
}
