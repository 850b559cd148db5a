import { Module } from '@nestjs/common';

import { ApplicationsModule } from './applications.module';
import { FormHttpModule } from './form.http.module';
import { ApplicationsController } from './http/applications.controller';
import { BudgetChartsController } from './http/budget-charts.controller';
import { BudgetsController } from './http/budgets.controller';
import { ReceiptsController } from './http/receipts.controller';
import { SubmissionsController } from './http/submissions.controller';
import { ApplicationPage } from './queries/application-page.query';
import { BudgetQuery } from './queries/budget.query';
import { OneApplication } from './queries/one-application.query';
import { PreCheckQuery } from './queries/pre-check.query';
import { Receipts } from './queries/receipts.query';
import { VerifyReceiptService } from './services/verify-receipt.service';

@Module({
  imports: [ApplicationsModule, FormHttpModule],
  controllers: [
    ApplicationsController,
    BudgetsController,
    SubmissionsController,
    ReceiptsController,
    BudgetChartsController,
  ],
  providers: [
    ApplicationPage,
    BudgetQuery,
    OneApplication,
    PreCheckQuery,
    Receipts,
    VerifyReceiptService,
  ],
})
export class ApplicationsHttpModule {}
