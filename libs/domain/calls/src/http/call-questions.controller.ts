import { Body, Controller, Get, Post, Put, Query, UseInterceptors } from '@nestjs/common';
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

import { CALL_WRITERS } from '../calls.policy';
import type { CallId, QuestionId } from '../calls.types';
import { CallQuestions, QUESTION_LISTING } from '../queries/call-questions.query';
import { AnswerQuestionService } from '../services/answer-question.service';
import { AskQuestionService } from '../services/ask-question.service';

import { PublicCacheInterceptor } from './public-cache.interceptor';
import { AnswerQuestionRequest, AskQuestionRequest, QuestionResponse } from './questions.dto';

@ApiTags('Calls')
@Controller('calls/:callId/questions')
export class CallQuestionsController {
  constructor(
    private readonly questions: CallQuestions,
    private readonly askQuestion: AskQuestionService,
    private readonly answerQuestion: AnswerQuestionService,
  ) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public', token: 'calls:read' })
  @UseInterceptors(PublicCacheInterceptor)
  @ApiOperation({
    operationId: 'listCallQuestions',
    summary: 'Read what was asked about a call, and answered',
    description: 'Until it is answered, a question is seen by who asked it and by the funder.',
  })
  @ApiListing(QUESTION_LISTING)
  @ApiOkResponse({ type: QuestionResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.questions.page(actor, callId, QUESTION_LISTING.read(query)));
  }

  @Post()
  @Authz({ roles: 'signed-in', scope: 'public', token: 'calls:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'askAboutCall',
    summary: 'Ask the funder of a call something',
    description:
      'Until the deadline. The question and its answer are for everyone, without a name.',
  })
  @ApiCreatedResponse({ type: QuestionResponse })
  @ApiProblems({ 404: 'calls.call-not-found', 409: 'calls.call-not-open' })
  async ask(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() { text }: AskQuestionRequest,
  ): Promise<JsonText> {
    const id = await this.askQuestion.ask(actor, callId, text);
    return this.written(actor, callId, id);
  }

  @Put(':questionId/answer')
  @Authz({ roles: CALL_WRITERS, scope: 'organisation', token: 'calls:write' })
  @Idempotent('natural')
  @ApiOperation({ operationId: 'answerAboutCall', summary: 'Answer a question, for everyone' })
  @ApiOkResponse({ type: QuestionResponse })
  @ApiProblems({
    403: 'calls.action-forbidden',
    404: 'calls.question-not-found',
    412: 'http.version-stale',
  })
  async answer(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @IdParam('questionId') id: QuestionId,
    @IfMatch() version: number,
    @Body() { answer }: AnswerQuestionRequest,
  ): Promise<JsonText> {
    await this.answerQuestion.answer(actor, { callId, id, version }, answer);
    return this.written(actor, callId, id);
  }

  private async written(actor: Actor, callId: CallId, id: QuestionId): Promise<JsonText> {
    const { json, version } = await this.questions.read(actor, callId, id);
    return new JsonText(json, { version });
  }
}
