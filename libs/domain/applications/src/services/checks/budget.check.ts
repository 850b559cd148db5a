import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import { adviseOnBudget } from '../../domain/advise-on-budget';
import { checkBudget } from '../../domain/check-budget';
import { noteIneligible } from '../../domain/families';
import { judgePlan } from '../../domain/judge-plan';
import { findings, type Finding } from '../../domain/pre-check';

import type { CheckedApplication, PreCheckContributor } from './pre-check-contributor';

/** What keeps the budget from being submitted, and what a reader of it will ask about. */
@Injectable()
export class BudgetCheck implements PreCheckContributor {
  readonly part = 'budget';

  async findingsOn(
    _reader: Reader,
    { file: { budget, plan }, revision, latest, sums }: CheckedApplication,
  ): Promise<readonly Finding[]> {
    return [
      ...findings('error', checkBudget(budget, revision.partnership, sums)),
      ...judgePlan(plan, latest),
      ...findings('warning', adviseOnBudget(budget, sums)),
      ...findings('information', noteIneligible(sums)),
    ];
  }
}
