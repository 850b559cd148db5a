import { Module } from '@nestjs/common';

import { DatabaseModule } from '#platform/database';
import { MessagesModule } from '#platform/messages';
import { OrganisationsModule } from '#domain/organisations';
import { TerritoriesModule } from '#domain/territories';

import { CALLS_MESSAGES } from './calls.messages';
import { CallRegister } from './queries/call-register.query';
import { DraftCheck } from './queries/draft-check.query';
import { AnswerQuestionService } from './services/answer-question.service';
import { AskQuestionService } from './services/ask-question.service';
import { CancelCallService } from './services/cancel-call.service';
import { ChangeDraftService } from './services/change-draft.service';
import { CloseCallService } from './services/close-call.service';
import { DeclareVoidService } from './services/declare-void.service';
import { DraftCallService } from './services/draft-call.service';
import { PublishCallService } from './services/publish-call.service';
import { ReferenceBook } from './services/reference-book';
import { ReviseCallService } from './services/revise-call.service';
import { CallRevisionEntity } from './storage/call-revision.entity';
import { CallEntity } from './storage/call.entity';
import { QuestionEntity } from './storage/question.entity';
import { ReferenceCodeEntity } from './storage/reference-code.entity';
import { ReferenceCounterEntity } from './storage/reference-counter.entity';

const DOORS = [
  AnswerQuestionService,
  AskQuestionService,
  CallRegister,
  CancelCallService,
  ChangeDraftService,
  CloseCallService,
  DeclareVoidService,
  DraftCallService,
  PublishCallService,
  ReviseCallService,
];

@Module({
  imports: [
    DatabaseModule.entities(
      CallEntity,
      CallRevisionEntity,
      QuestionEntity,
      ReferenceCodeEntity,
      ReferenceCounterEntity,
    ),
    MessagesModule.with(CALLS_MESSAGES),
    OrganisationsModule,
    TerritoriesModule,
  ],
  providers: [...DOORS, DraftCheck, ReferenceBook],
  exports: [...DOORS, ReferenceBook],
})
export class CallsModule {}
