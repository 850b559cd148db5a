import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';
import { Messages } from '#platform/messages';
import type { ApplicationId } from '#domain/applications';

import { AssessmentPageQuery } from '../queries/assessment-page.query';
import { AssignReviewService } from '../services/assign-review.service';
import { ConfirmAdmissibilityService } from '../services/confirm-admissibility.service';
import { USUAL_TERMS } from '../services/review-book';
import { DecideService } from '../services/decide.service';

import { ConfirmAdmissibilityRequest } from './admissibility.dto';
import { AssessmentResponse, AssignReviewRequest } from './assessment.dto';
import { DecideRequest, writtenDecisionOf } from './decide.dto';

const WHO = { scope: 'organisation', token: 'assessments:write' } as const;

@ApiTags('Assessment')
@Controller('applications/:applicationId')
export class AssessmentsController {
  constructor(
    private readonly page: AssessmentPageQuery,
    private readonly confirmAdmissibility: ConfirmAdmissibilityService,
    private readonly assignReview: AssignReviewService,
    private readonly decision: DecideService,
    private readonly messages: Messages,
  ) {}

  @Get('assessment')
  @Authz({
    roles: ['officer', 'reviewer', 'decision-maker', 'auditor', 'administrator'],
    scope: 'organisation',
    token: 'assessments:read',
  })
  @ApiOperation({
    operationId: 'getAssessment',
    summary: 'How far the judgement of an application is',
    description: 'Appears once a worker has read what was submitted. For members of the funder.',
  })
  @ApiOkResponse({ type: AssessmentResponse })
  @ApiProblems({ 404: 'assessment.assessment-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<AssessmentResponse> {
    const { language } = currentContext();
    const page = await this.page.of(actor, applicationId);
    return new AssessmentResponse(page, (key, params) => this.messages.say(language, key, params));
  }

  @Post('assessment/confirm-admissibility')
  @HttpCode(200)
  @Idempotent('required')
  @Authz({ ...WHO, roles: ['officer'] })
  @ApiOperation({
    operationId: 'confirmAdmissibility',
    summary: 'Confirm what the rules of admissibility say, or overrule them with a reason',
  })
  @ApiOkResponse({ type: AssessmentResponse })
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'assessment.assessment-not-found',
    409: ['applications.transition-not-allowed', 'assessment.transition-not-allowed'],
    412: 'http.version-stale',
    422: 'assessment.admissibility-refused',
  })
  async confirm(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() version: number,
    @Body() { outcome, reason = null, overrulings = [] }: ConfirmAdmissibilityRequest,
  ): Promise<AssessmentResponse> {
    await this.confirmAdmissibility.confirm(actor, applicationId, version, {
      outcome,
      reason,
      overrulings,
    });
    return this.get(actor, applicationId);
  }

  @Post('reviews')
  @Idempotent('required')
  @Authz({ ...WHO, roles: ['officer'] })
  @ApiOperation({
    operationId: 'assignReview',
    summary: 'Give an eligible application to a reviewer',
    description: 'Refused for whoever stands for one of its partners.',
  })
  @ApiCreatedResponse({ type: AssessmentResponse })
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'assessment.assessment-not-found',
    409: ['assessment.review-already-assigned', 'assessment.transition-not-allowed'],
    422: 'assessment.assignment-refused',
  })
  async assign(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { reviewerId, dueOn = null }: AssignReviewRequest,
  ): Promise<AssessmentResponse> {
    const day = dueOn === null ? null : asLocalDate(dueOn);
    await this.assignReview.assign(actor, applicationId, asId<'Person'>(reviewerId), {
      ...USUAL_TERMS,
      dueOn: day,
    });
    return this.get(actor, applicationId);
  }

  @Post('decision')
  @Idempotent('required')
  @Authz({ ...WHO, roles: ['decision-maker'] })
  @ApiOperation({
    operationId: 'decide',
    summary: 'Grant, grant with conditions, refuse or send back for a second wave',
    description:
      'A released grant is followed by a draft agreement once no blocking condition is open; a refusal gives its reasons.',
  })
  @ApiCreatedResponse({ type: AssessmentResponse })
  @ApiProblems({
    403: ['assessment.action-forbidden', 'assessment.declaration-missing'],
    404: 'assessment.assessment-not-found',
    409: 'assessment.transition-not-allowed',
    412: 'http.version-stale',
    422: 'assessment.decision-refused',
  })
  async decide(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() version: number,
    @Body() asked: DecideRequest,
  ): Promise<AssessmentResponse> {
    await this.decision.decide(actor, applicationId, version, writtenDecisionOf(asked));
    return this.get(actor, applicationId);
  }
}
