import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { AuditModule } from '#platform/audit';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';
import { OutboxModule } from '#platform/outbox';
import { ApplicationsModule } from '#domain/applications';
import { AssessmentModule } from '#domain/assessment';
import { CallsModule } from '#domain/calls';

import { AGREEMENTS_MESSAGES } from './agreements.messages';
import { AgreementTermsQuery } from './queries/agreement-terms.query';
import { AgreementsQuery } from './queries/agreements.query';
import { CancelAgreementService } from './services/cancel-agreement.service';
import { DraftAgreementService } from './services/draft-agreement.service';
import { SignAgreementService } from './services/sign-agreement.service';
import { AgreementEntity } from './storage/agreement.entity';
import { InstalmentEntity } from './storage/instalment.entity';
import { PartyEntity } from './storage/party.entity';

const ROOMS = [
  AgreementsQuery,
  CancelAgreementService,
  DraftAgreementService,
  SignAgreementService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([AgreementEntity, InstalmentEntity, PartyEntity]),
    MessagesModule.with(AGREEMENTS_MESSAGES),
    AuditModule,
    ListingModule,
    OutboxModule,
    ApplicationsModule,
    AssessmentModule,
    CallsModule,
  ],
  providers: [...ROOMS, AgreementTermsQuery],
  exports: ROOMS,
})
export class AgreementsModule {}
