import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  IfMatch,
  JsonText,
  sendPage,
} from '#platform/http';

import type { ApplicationId } from '../applications.types';
import type { CommentThreadId } from '../form.types';
import { CommentThreads, THREAD_LISTING } from '../queries/comment-threads.query';
import { CloseCommentThreadService } from '../services/close-comment-thread.service';
import { WriteCommentService } from '../services/write-comment.service';

import {
  CommentThreadResponse,
  OpenCommentThreadRequest,
  WriteCommentRequest,
} from './discussion.dto';
import { MAY_READ, MAY_WRITE } from './rules';

@ApiTags('Applications: discussion')
@Controller('applications/:applicationId/comment-threads')
export class CommentsController {
  constructor(
    private readonly threads: CommentThreads,
    private readonly writeComment: WriteCommentService,
    private readonly closeThread: CloseCommentThreadService,
  ) {}

  @Get()
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'listCommentThreads',
    summary: 'What the partners say to each other about the questions',
    description: 'For the consortium: its funder never reads it.',
  })
  @ApiListing(THREAD_LISTING)
  @ApiOkResponse({ type: CommentThreadResponse, isArray: true })
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: 'applications.application-not-found',
  })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.threads.page(actor, applicationId, query));
  }

  @Post()
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'openCommentThread',
    summary: 'Comment on a question',
    description: 'Whoever is mentioned is told.',
  })
  @ApiCreatedResponse({ type: CommentThreadResponse })
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: 'applications.application-not-found',
    422: 'applications.comment-refused',
  })
  async open(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { text, mentions = [], section, field = null }: OpenCommentThreadRequest,
  ): Promise<JsonText> {
    const draft = { applicationId, text, mentions };
    const id = await this.writeComment.open(actor, draft, { section, field });
    return this.one(actor, applicationId, id);
  }

  @Post(':threadId/comments')
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({ operationId: 'writeComment', summary: 'Answer in a thread' })
  @ApiCreatedResponse({ type: CommentThreadResponse })
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: ['applications.application-not-found', 'applications.comment-thread-not-found'],
    409: 'applications.transition-not-allowed',
    422: 'applications.comment-refused',
  })
  async answer(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('threadId') threadId: CommentThreadId,
    @Body() { text, mentions = [] }: WriteCommentRequest,
  ): Promise<JsonText> {
    await this.writeComment.answer(actor, { applicationId, text, mentions }, threadId);
    return this.one(actor, applicationId, threadId);
  }

  @Post(':threadId/resolve')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({ operationId: 'resolveCommentThread', summary: 'Say that a thread is settled' })
  @ApiOkResponse({ type: CommentThreadResponse })
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: ['applications.application-not-found', 'applications.comment-thread-not-found'],
    409: 'applications.transition-not-allowed',
    412: 'applications.comment-thread-changed-meanwhile',
  })
  async resolve(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('threadId') threadId: CommentThreadId,
    @IfMatch() expectedVersion: number,
  ): Promise<JsonText> {
    const change = { applicationId, threadId, expectedVersion };
    await this.closeThread.pass(actor, { ...change, action: 'resolve' });
    return this.one(actor, applicationId, threadId);
  }

  @Post(':threadId/reopen')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({ operationId: 'reopenCommentThread', summary: 'Take a thread up again' })
  @ApiOkResponse({ type: CommentThreadResponse })
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: ['applications.application-not-found', 'applications.comment-thread-not-found'],
    409: 'applications.transition-not-allowed',
    412: 'applications.comment-thread-changed-meanwhile',
  })
  async reopen(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('threadId') threadId: CommentThreadId,
    @IfMatch() expectedVersion: number,
  ): Promise<JsonText> {
    const change = { applicationId, threadId, expectedVersion };
    await this.closeThread.pass(actor, { ...change, action: 'reopen' });
    return this.one(actor, applicationId, threadId);
  }

  private async one(actor: Actor, applicationId: ApplicationId, id: CommentThreadId) {
    const { json, version } = await this.threads.one(actor, applicationId, id);
    return new JsonText(json, { version });
  }
}
