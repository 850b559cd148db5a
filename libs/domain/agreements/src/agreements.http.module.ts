import { Module } from '@nestjs/common';

import { FilesModule } from '#platform/files';
import { PagesModule } from '#platform/http';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';
import { ApplicationsModule } from '#domain/applications';
import { ConsortiaModule } from '#domain/consortia';

import { AGREEMENT_PAGE_MESSAGES } from './agreement-page.messages';
import { AgreementsModule } from './agreements.module';
import { AgreementsController } from './http/agreements.controller';
import { ClauseTemplatesController } from './http/clause-templates.controller';
import { ConsortiumAgreementController } from './http/consortium-agreement.controller';
import { DeparturesController } from './http/departures.controller';
import { RevisionsController } from './http/revisions.controller';
import { DepartureQuery } from './queries/departure.query';
import { ExitTermsQuery } from './queries/exit-terms.query';
import { ClauseTemplateListQuery } from './queries/clause-template-list.query';
import { ConsortiumAgreementQuery } from './queries/consortium-agreement.query';
import { RevisionsQuery } from './queries/revisions.query';

@Module({
  imports: [
    AgreementsModule,
    ApplicationsModule,
    ConsortiaModule,
    FilesModule,
    ListingModule,
    MessagesModule.with({}, AGREEMENT_PAGE_MESSAGES),
    PagesModule,
  ],
  controllers: [
    DeparturesController,
    AgreementsController,
    ClauseTemplatesController,
    ConsortiumAgreementController,
    RevisionsController,
  ],
  providers: [
    DepartureQuery,
    ExitTermsQuery,
    ClauseTemplateListQuery,
    ConsortiumAgreementQuery,
    RevisionsQuery,
  ],
})
export class AgreementsHttpModule {}
