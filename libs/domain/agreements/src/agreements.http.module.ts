import { Module } from '@nestjs/common';

import { FilesModule } from '#platform/files';
import { PagesModule } from '#platform/http';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';

import { AGREEMENT_PAGE_MESSAGES } from './agreement-page.messages';
import { AgreementsModule } from './agreements.module';
import { AgreementsController } from './http/agreements.controller';
import { ClauseTemplatesController } from './http/clause-templates.controller';
import { ConsortiumAgreementController } from './http/consortium-agreement.controller';
import { RevisionsController } from './http/revisions.controller';
import { ClauseTemplateListQuery } from './queries/clause-template-list.query';
import { ConsortiumAgreementQuery } from './queries/consortium-agreement.query';
import { RevisionsQuery } from './queries/revisions.query';

@Module({
  imports: [
    AgreementsModule,
    FilesModule,
    ListingModule,
    MessagesModule.with({}, AGREEMENT_PAGE_MESSAGES),
    PagesModule,
  ],
  controllers: [
    AgreementsController,
    ClauseTemplatesController,
    ConsortiumAgreementController,
    RevisionsController,
  ],
  providers: [ClauseTemplateListQuery, ConsortiumAgreementQuery, RevisionsQuery],
})
export class AgreementsHttpModule {}
