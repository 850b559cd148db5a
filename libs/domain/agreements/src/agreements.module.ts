import { Module } from '@nestjs/common';

import { AuditModule } from '#platform/audit';
import { DatabaseModule } from '#platform/database';
import { FilesModule } from '#platform/files';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';
import { OutboxModule } from '#platform/outbox';
import { ApplicationsModule } from '#domain/applications';
import { AssessmentModule } from '#domain/assessment';
import { CallsModule } from '#domain/calls';
import { OrganisationsModule } from '#domain/organisations';

import { AGREEMENTS_MESSAGES } from './agreements.messages';
import { AgreementRegister } from './queries/agreement-register.query';
import { AgreementTermsQuery } from './queries/agreement-terms.query';
import { AmendmentBasisQuery } from './queries/amendment-basis.query';
import { ClauseTemplatesQuery } from './queries/clause-templates.query';
import { AgreementsQuery } from './queries/agreements.query';
import { AttachConsortiumAgreementService } from './services/attach-consortium-agreement.service';
import { CancelAgreementService } from './services/cancel-agreement.service';
import { DraftAgreementService } from './services/draft-agreement.service';
import { ProposeAmendmentService } from './services/propose-amendment.service';
import { SettleRevisionService } from './services/settle-revision.service';
import { SignAgreementService } from './services/sign-agreement.service';
import { WriteClauseTemplateService } from './services/write-clause-template.service';
import { AgreementEntity } from './storage/agreement.entity';
import { ClauseTemplateEntity } from './storage/clause-template.entity';
import { ConsortiumAgreementEntity } from './storage/consortium-agreement.entity';
import { InstalmentEntity } from './storage/instalment.entity';
import { PartyEntity } from './storage/party.entity';
import { RevisionEntity } from './storage/revision.entity';

const ROOMS = [
  AgreementRegister,
  AgreementsQuery,
  AttachConsortiumAgreementService,
  CancelAgreementService,
  DraftAgreementService,
  ProposeAmendmentService,
  SettleRevisionService,
  SignAgreementService,
  WriteClauseTemplateService,
];

@Module({
  imports: [
    DatabaseModule.entities(
      AgreementEntity,
      ClauseTemplateEntity,
      ConsortiumAgreementEntity,
      InstalmentEntity,
      PartyEntity,
      RevisionEntity,
    ),
    MessagesModule.with(AGREEMENTS_MESSAGES),
    AuditModule,
    FilesModule,
    ListingModule,
    OutboxModule,
    ApplicationsModule,
    AssessmentModule,
    CallsModule,
    OrganisationsModule,
  ],
  providers: [...ROOMS, AgreementTermsQuery, AmendmentBasisQuery, ClauseTemplatesQuery],
  exports: ROOMS,
})
export class AgreementsModule {}
