import { Module } from '@nestjs/common';

import { AuditModule } from '#platform/audit';
import { DatabaseModule } from '#platform/database';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';
import { OutboxModule } from '#platform/outbox';
import { AgreementsModule } from '#domain/agreements';
import { LegalFiguresModule } from '#domain/legal-figures';
import { OrganisationsModule } from '#domain/organisations';

import { AID_MESSAGES } from './aid.messages';
import { AidAccountQuery } from './queries/aid-account.query';
import { AidAccounts } from './queries/aid-accounts';
import { AidAssessmentsQuery } from './queries/aid-assessments.query';
import { AidsQuery } from './queries/aids.query';
import { AssessedShares } from './queries/assessed-shares';
import { AidBook } from './services/aid-book';
import { AssessAidService } from './services/assess-aid.service';
import { DeclareAidService } from './services/declare-aid.service';
import { DeclareLinkService } from './services/declare-link.service';
import { EnterAidService } from './services/enter-aid.service';
import { FollowAgreementService } from './services/follow-agreement.service';
import { RemindEntriesService } from './services/remind-entries.service';
import { SimulateDeMinimisService } from './services/simulate-de-minimis.service';
import { SimulateEquivalentService } from './services/simulate-equivalent.service';
import { STATE_AID_MESSAGES } from './state-aid.messages';
import { AidEntity } from './storage/aid.entity';
import { AssessmentEntity } from './storage/assessment.entity';
import { LinkEntity } from './storage/link.entity';

const ROOMS = [
  AidAccountQuery,
  AidAssessmentsQuery,
  AidsQuery,
  AssessAidService,
  DeclareAidService,
  DeclareLinkService,
  EnterAidService,
  FollowAgreementService,
  RemindEntriesService,
  SimulateDeMinimisService,
  SimulateEquivalentService,
];

@Module({
  imports: [
    DatabaseModule.entities(AidEntity, AssessmentEntity, LinkEntity),
    MessagesModule.with({ ...STATE_AID_MESSAGES, ...AID_MESSAGES }),
    AuditModule,
    ListingModule,
    OutboxModule,
    AgreementsModule,
    LegalFiguresModule,
    OrganisationsModule,
  ],
  providers: [...ROOMS, AidAccounts, AidBook, AssessedShares],
  exports: ROOMS,
})
export class StateAidModule {}
