import { Module } from '@nestjs/common';

import { ConsortiaModule } from '#domain/consortia';

import { ApplicationsModule } from './applications.module';
import { BudgetModule } from './budget.module';
import { BudgetChartsController } from './http/budget-charts.controller';
import { BudgetReadingsController } from './http/budget-readings.controller';
import { BudgetSimulationsController } from './http/budget-simulations.controller';
import { BudgetsController } from './http/budgets.controller';
import { FinancingController } from './http/financing.controller';
import { PlansController } from './http/plans.controller';
import { BudgetQuery } from './queries/budget.query';
import { FinancingQuery } from './queries/financing.query';
import { PlanQuery } from './queries/plan.query';
import { PreCheckQuery } from './queries/pre-check.query';

@Module({
  imports: [ApplicationsModule, BudgetModule, ConsortiaModule],
  controllers: [
    BudgetChartsController,
    BudgetReadingsController,
    BudgetSimulationsController,
    BudgetsController,
    FinancingController,
    PlansController,
  ],
  providers: [BudgetQuery, FinancingQuery, PlanQuery, PreCheckQuery],
})
export class BudgetHttpModule {}
