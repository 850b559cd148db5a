import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';
import { CallsModule } from '#domain/calls';
import { ConsortiaModule } from '#domain/consortia';

import { ApplicationsModule } from './applications.module';
import { EXPLANATION_MESSAGES } from './explanation.messages';
import { FINANCING_MESSAGES } from './financing.messages';
import { BudgetDesk } from './queries/budget-desk.query';
import { FinancingShelf } from './queries/financing-shelf.query';
import { PlanShelf } from './queries/plan-shelf.query';
import { SaveBudgetService } from './services/save-budget.service';
import { SaveFinancingService } from './services/save-financing.service';
import { SavePlanService } from './services/save-plan.service';

const ROOMS = [
  BudgetDesk,
  FinancingShelf,
  SaveBudgetService,
  SaveFinancingService,
  SavePlanService,
];

/** What a project costs, when, for which of its parts, and who pays for it. */
@Module({
  imports: [
    MessagesModule.with(FINANCING_MESSAGES),
    MessagesModule.with(EXPLANATION_MESSAGES),
    ApplicationsModule,
    CallsModule,
    ConsortiaModule,
  ],
  providers: [...ROOMS, PlanShelf],
  exports: ROOMS,
})
export class BudgetModule {}
