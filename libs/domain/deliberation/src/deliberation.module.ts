import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { AuditModule } from '#platform/audit';
import { MessagesModule } from '#platform/messages';
import { OutboxModule } from '#platform/outbox';
import { AssessmentModule } from '#domain/assessment';
import { CallsModule } from '#domain/calls';
import { IdentityModule } from '#domain/identity';

import { DELIBERATION_MESSAGES, DELIBERATION_TEXTS } from './deliberation.messages';
import { AppealDesk } from './queries/appeal-desk.query';
import { AppealsQuery } from './queries/appeals.query';
import { AllocationsQuery } from './queries/allocations.query';
import { Candidates } from './queries/candidates.query';
import { MinutesFactsQuery } from './queries/minutes-facts.query';
import { SessionDesk } from './queries/session-desk.query';
import { SessionsQuery } from './queries/sessions.query';
import { AnswerAppealService } from './services/answer-appeal.service';
import { FileAppealService } from './services/file-appeal.service';
import { ApplyAllocationService } from './services/apply-allocation.service';
import { CloseSessionService } from './services/close-session.service';
import { ConcludeFileService } from './services/conclude-file.service';
import { DeliberationJournal } from './services/deliberation-journal';
import { OpenSessionService } from './services/open-session.service';
import { PlanSessionService } from './services/plan-session.service';
import { PreviewAllocationService } from './services/preview-allocation.service';
import { SignMinutesService } from './services/sign-minutes.service';
import { DeclareOnFileService } from './services/declare-on-file.service';
import { StatePositionService } from './services/state-position.service';
import { AgendaItemEntity } from './storage/agenda-item.entity';
import { AllocationRowEntity } from './storage/allocation-row.entity';
import { AllocationEntity } from './storage/allocation.entity';
import { AppealEntity } from './storage/appeal.entity';
import { MinutesEntity } from './storage/minutes.entity';
import { PositionEntity } from './storage/position.entity';
import { ProposalEntity } from './storage/proposal.entity';
import { SessionEntity } from './storage/session.entity';

const ROOMS = [
  AllocationsQuery,
  AnswerAppealService,
  AppealsQuery,
  ApplyAllocationService,
  CloseSessionService,
  ConcludeFileService,
  FileAppealService,
  OpenSessionService,
  PlanSessionService,
  PreviewAllocationService,
  SessionsQuery,
  SignMinutesService,
  DeclareOnFileService,
  StatePositionService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      AgendaItemEntity,
      AllocationEntity,
      AllocationRowEntity,
      AppealEntity,
      MinutesEntity,
      PositionEntity,
      ProposalEntity,
      SessionEntity,
    ]),
    MessagesModule.with(DELIBERATION_MESSAGES, DELIBERATION_TEXTS),
    AuditModule,
    OutboxModule,
    AssessmentModule,
    CallsModule,
    IdentityModule,
  ],
  providers: [
    ...ROOMS,
    AppealDesk,
    Candidates,
    DeliberationJournal,
    MinutesFactsQuery,
    SessionDesk,
  ],
  exports: ROOMS,
})
export class DeliberationModule {}
