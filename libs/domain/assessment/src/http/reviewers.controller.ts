import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';

import { ReviewersOfCallQuery } from '../queries/reviewers-of-call.query';
import { AssignReviewsService, type AssignmentResult } from '../services/assign-reviews.service';
import { DescribeReviewerService } from '../services/describe-reviewer.service';

import {
  AssignReviewsRequest,
  CalibrateRequest,
  DescribeReviewerRequest,
  ReviewPlanRequest,
} from './reviewers.dto';
import {
  AssignmentResultResponse,
  ReviewerOfCallResponse,
  ReviewPlanRowResponse,
} from './reviewers-response.dto';

const WRITE = { scope: 'organisation', token: 'assessments:write', roles: ['officer'] } as const;
const READ = { scope: 'organisation', token: 'assessments:read', roles: ['officer'] } as const;
const REFUSALS = { 403: 'assessment.action-forbidden', 404: 'calls.call-not-found' } as const;

@ApiTags('Assessment')
@Controller('calls/:callId')
export class ReviewersController {
  constructor(
    private readonly reviewers: ReviewersOfCallQuery,
    private readonly describeReviewer: DescribeReviewerService,
    private readonly assignReviews: AssignReviewsService,
    private readonly messages: Messages,
  ) {}

  @Get('reviewers')
  @Authz(READ)
  @ApiOperation({
    operationId: 'listReviewersOfCall',
    summary: 'Who reviews for a call: what they know, how far they are, what binds them',
  })
  @ApiOkResponse({ type: ReviewerOfCallResponse, isArray: true })
  @ApiProblems(REFUSALS)
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<readonly ReviewerOfCallResponse[]> {
    const rows = await this.reviewers.of(actor, callId);
    return rows.map((row) => new ReviewerOfCallResponse(row));
  }

  @Put('reviewers/:personId')
  @Authz(WRITE)
  @ApiOperation({
    operationId: 'describeReviewer',
    summary: 'Say what a reviewer knows, and how much they can take on',
  })
  @ApiOkResponse({ type: ReviewerOfCallResponse, isArray: true })
  @ApiProblems({ ...REFUSALS, 404: ['calls.call-not-found', 'assessment.reviewer-not-found'] })
  async describe(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @IdParam('personId') personId: PersonId,
    @Body() { themes, territoryIds, maxOpenReviews = null }: DescribeReviewerRequest,
  ): Promise<readonly ReviewerOfCallResponse[]> {
    const profile = { themes, territoryIds, maxOpenReviews };
    await this.describeReviewer.describe(actor, callId, personId, profile);
    return this.list(actor, callId);
  }

  @Post('reviews')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(WRITE)
  @ApiOperation({
    operationId: 'assignReviews',
    summary: 'Give many reviews at once, with a result for each',
    description: 'One that is refused keeps no other back.',
  })
  @ApiOkResponse({ type: AssignmentResultResponse, isArray: true })
  @ApiProblems(REFUSALS)
  async assign(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() request: AssignReviewsRequest,
  ): Promise<readonly AssignmentResultResponse[]> {
    const terms = AssignReviewsRequest.termsOf(request);
    return this.told(await this.assignReviews.assign(actor, callId, request.reviews, terms));
  }

  @Post('review-plan/preview')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz(READ)
  @ApiOperation({
    operationId: 'previewReviewPlan',
    summary: 'Who would review what, by rule, and who would not and why',
    description:
      'By expertise, with nobody in conflict or above their load, shared out evenly. The same facts give the same plan.',
  })
  @ApiOkResponse({ type: ReviewPlanRowResponse, isArray: true })
  @ApiProblems(REFUSALS)
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() request: ReviewPlanRequest,
  ): Promise<readonly ReviewPlanRowResponse[]> {
    const scope = ReviewPlanRequest.scopeOf(callId, request);
    const rows = await this.assignReviews.plan(actor, scope, ReviewPlanRequest.ruleOf(request));
    return rows.map((row) => new ReviewPlanRowResponse(row));
  }

  @Post('review-plan/apply')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(WRITE)
  @ApiOperation({ operationId: 'applyReviewPlan', summary: 'Give the reviews that the plan shows' })
  @ApiOkResponse({ type: AssignmentResultResponse, isArray: true })
  @ApiProblems(REFUSALS)
  async apply(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() request: ReviewPlanRequest,
  ): Promise<readonly AssignmentResultResponse[]> {
    const scope = ReviewPlanRequest.scopeOf(callId, request);
    const rule = ReviewPlanRequest.ruleOf(request);
    const terms = ReviewPlanRequest.termsOf(request);
    return this.told(await this.assignReviews.apply(actor, scope, rule, terms));
  }

  @Post('calibration')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(WRITE)
  @ApiOperation({
    operationId: 'calibrateReviewers',
    summary: 'Have reviewers score the same two applications before any other of the call',
  })
  @ApiOkResponse({ type: AssignmentResultResponse, isArray: true })
  @ApiProblems(REFUSALS)
  async calibrate(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() request: CalibrateRequest,
  ): Promise<readonly AssignmentResultResponse[]> {
    const wanted = request.applicationIds.flatMap((applicationId) =>
      request.reviewerIds.map((reviewerId) => ({ applicationId, reviewerId })),
    );
    const terms = CalibrateRequest.termsOf(request);
    return this.told(await this.assignReviews.assign(actor, callId, wanted, terms));
  }

  private told(results: readonly AssignmentResult[]): readonly AssignmentResultResponse[] {
    const { language } = currentContext();
    return results.map(
      (one) =>
        new AssignmentResultResponse(one, (key, params) =>
          this.messages.say(language, key, params),
        ),
    );
  }
}
