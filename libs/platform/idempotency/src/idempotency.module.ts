import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';

import { MessagesModule } from '#platform/messages';

import { AnswerBook } from './answer-book';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { IDEMPOTENCY_MESSAGES } from './idempotency.messages';
import { PurgeAnswersService } from './purge-answers.service';

/** Makes a request that is sent twice act once. */
@Module({
  imports: [MessagesModule.with(IDEMPOTENCY_MESSAGES)],
  providers: [
    AnswerBook,
    PurgeAnswersService,
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [PurgeAnswersService],
})
export class IdempotencyModule {}
