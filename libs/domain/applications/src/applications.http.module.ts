import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';
import { CallsModule } from '#domain/calls';

import { ApplicationsModule } from './applications.module';
import { BudgetHttpModule } from './budget.http.module';
import { FormHttpModule } from './form.http.module';
import { ArrivalsController } from './http/arrivals.controller';
import { ApplicationsController } from './http/applications.controller';
import { ReceiptsController } from './http/receipts.controller';
import { RelatedController } from './http/related.controller';
import { ReturnsController } from './http/returns.controller';
import { SelectionController } from './http/selection.controller';
import { SignaturesController } from './http/signatures.controller';
import { SubmissionsController } from './http/submissions.controller';
import { ViableMinimumController } from './http/viable-minimum.controller';
import { ApplicationPage } from './queries/application-page.query';
import { OneApplication } from './queries/one-application.query';
import { RelatedApplications } from './queries/related-applications.query';
import { Signatures } from './queries/signatures.query';
import { Receipts } from './queries/receipts.query';
import { VerifyReceiptService } from './services/verify-receipt.service';

@Module({
  imports: [ApplicationsModule, BudgetHttpModule, CallsModule, FormHttpModule, MessagesModule],
  controllers: [
    ApplicationsController,
    ArrivalsController,
    SignaturesController,
    SubmissionsController,
    ReceiptsController,
    RelatedController,
    ReturnsController,
    SelectionController,
    ViableMinimumController,
  ],
  providers: [
    ApplicationPage,
    OneApplication,
    Receipts,
    RelatedApplications,
    Signatures,
    VerifyReceiptService,
  ],
})
export class ApplicationsHttpModule {}
