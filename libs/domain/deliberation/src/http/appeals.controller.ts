import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';
import type { ApplicationId } from '#domain/applications';

import type { AppealId } from '../deliberation.types';
import { AppealsQuery, type AppealPage } from '../queries/appeals.query';
import { AnswerAppealService } from '../services/answer-appeal.service';
import { FileAppealService } from '../services/file-appeal.service';

import {
  AnswerAppealRequest,
  AppealResponse,
  FileAppealRequest,
  MediateAppealRequest,
} from './appeal.dto';

const DECIDERS = {
  roles: ['decision-maker'],
  scope: 'organisation',
  token: 'assessments:write',
} as const;

const REFUSALS = {
  403: 'deliberation.action-forbidden',
  404: 'deliberation.appeal-not-found',
  409: 'deliberation.transition-not-allowed',
  412: 'http.version-stale',
  422: 'deliberation.appeal-refused',
};

@ApiTags('Deliberation')
@Controller()
export class AppealsController {
  constructor(
    private readonly appeals: AppealsQuery,
    private readonly fileAppeal: FileAppealService,
    private readonly answerAppeal: AnswerAppealService,
  ) {}

  @Post('applications/:applicationId/appeals')
  @Idempotent('required')
  @Authz({ roles: ['representative'], scope: 'party', token: 'applications:write' })
  @ApiOperation({
    operationId: 'fileAppeal',
    summary: 'Contest the decision on an application',
    description: 'By a representative of one of its partners, in time, once per decision.',
  })
  @ApiCreatedResponse({ type: [AppealResponse] })
  @ApiProblems({ 404: 'deliberation.nothing-to-appeal', 422: 'deliberation.appeal-refused' })
  async file(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { grounds }: FileAppealRequest,
  ): Promise<readonly AppealPage[]> {
    await this.fileAppeal.file(actor, applicationId, grounds);
    return this.list(actor, applicationId);
  }

  @Get('applications/:applicationId/appeals')
  @Authz({ roles: 'signed-in', scope: 'party', token: 'applications:read' })
  @ApiOperation({
    operationId: 'listAppeals',
    summary: 'The appeals against decisions on an application, with their deadlines',
  })
  @ApiOkResponse({ type: [AppealResponse] })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<readonly AppealPage[]> {
    return this.appeals.ofApplication(actor, applicationId);
  }

  @Post('appeals/:appealId/mediate')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(DECIDERS)
  @ApiOperation({ operationId: 'mediateAppeal', summary: 'Have a third party mediate' })
  @ApiOkResponse({ type: AppealResponse })
  @ApiProblems(REFUSALS)
  async mediate(
    @CurrentActor() actor: Actor,
    @IdParam('appealId') id: AppealId,
    @IfMatch() version: number,
    @Body() { mediator, dueAt }: MediateAppealRequest,
  ): Promise<AppealPage> {
    const mediation = { mediator, dueAt: new Date(dueAt) };
    await this.answerAppeal.mediate(actor, id, version, mediation);
    return this.appeals.find(actor, id);
  }

  @Post('appeals/:appealId/answer')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(DECIDERS)
  @ApiOperation({
    operationId: 'answerAppeal',
    summary: 'Uphold or dismiss an appeal',
    description:
      'By a decision-maker other than the one who decided. Upholding changes nothing by itself: the decision is then revoked.',
  })
  @ApiOkResponse({ type: AppealResponse })
  @ApiProblems(REFUSALS)
  async answer(
    @CurrentActor() actor: Actor,
    @IdParam('appealId') id: AppealId,
    @IfMatch() version: number,
    @Body() { action, text }: AnswerAppealRequest,
  ): Promise<AppealPage> {
    await this.answerAppeal.answer(actor, id, version, { action, text });
    return this.appeals.find(actor, id);
  }
}
