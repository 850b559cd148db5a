import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { Authz, CurrentActor } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import type { ApplicationId } from '#domain/applications';

import type { ReviewId } from '../assessment.types';
import { ExpertDesk } from '../queries/expert-desk.query';
import { ExpertLinksService } from '../services/expert-links.service';
import { InviteExpertService } from '../services/invite-expert.service';

import { ExpertReviewResponse, InviteExpertRequest, RevokeExpertLinkRequest } from './expert.dto';

const WRITE = { scope: 'organisation', token: 'assessments:write', roles: ['officer'] } as const;
const READ = { scope: 'organisation', token: 'assessments:read', roles: ['officer'] } as const;
const REFUSALS = { 403: 'assessment.action-forbidden', 404: 'assessment.assessment-not-found' };

@ApiTags('Assessment')
@Controller()
export class ExpertsController {
  constructor(
    private readonly desk: ExpertDesk,
    private readonly inviteExpert: InviteExpertService,
    private readonly links: ExpertLinksService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('applications/:applicationId/expert-reviews')
  @Authz(READ)
  @ApiOperation({
    operationId: 'listExpertReviews',
    summary: 'Experts from outside who were asked, and where their links are',
  })
  @ApiOkResponse({ type: ExpertReviewResponse, isArray: true })
  @ApiProblems(REFUSALS)
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<readonly ExpertReviewResponse[]> {
    const rows = await this.desk.list(actor, applicationId, this.clock());
    return rows.map((row) => new ExpertReviewResponse(row));
  }

  @Post('applications/:applicationId/expert-reviews')
  @Idempotent('required')
  @Authz(WRITE)
  @ApiOperation({
    operationId: 'inviteExpert',
    summary: 'Ask somebody from outside to review one application',
    description:
      'They need no account: they are mailed a link for a single use, which opens this review and its file alone.',
  })
  @ApiCreatedResponse({ type: ExpertReviewResponse, isArray: true })
  @ApiProblems({
    ...REFUSALS,
    409: ['assessment.review-already-assigned', 'assessment.transition-not-allowed'],
    422: 'assessment.assignment-refused',
  })
  async invite(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() request: InviteExpertRequest,
  ): Promise<readonly ExpertReviewResponse[]> {
    await this.inviteExpert.invite(actor, applicationId, InviteExpertRequest.expertOf(request));
    return this.list(actor, applicationId);
  }

  @Post('reviews/:reviewId/expert-link/renew')
  @HttpCode(204)
  @Idempotent('required')
  @Authz(WRITE)
  @ApiOperation({
    operationId: 'renewExpertLink',
    summary: 'Mail an expert another link, which replaces the one before',
  })
  @ApiNoContentResponse()
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'assessment.expert-link-not-found',
    409: ['assessment.expert-link-revoked', 'assessment.review-not-open'],
  })
  async renew(
    @CurrentActor() actor: Actor,
    @IdParam('reviewId') reviewId: ReviewId,
  ): Promise<void> {
    await this.desk.requireOfficerOf(actor, reviewId);
    await this.links.sendByOfficer(actor, reviewId);
  }

  @Post('reviews/:reviewId/expert-link/revoke')
  @HttpCode(204)
  @Idempotent('required')
  @Authz(WRITE)
  @ApiOperation({
    operationId: 'revokeExpertLink',
    summary: 'Close the link of an expert, and every session that it opened, at once',
  })
  @ApiNoContentResponse()
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'assessment.expert-link-not-found',
    409: 'assessment.expert-link-revoked',
  })
  async revoke(
    @CurrentActor() actor: Actor,
    @IdParam('reviewId') reviewId: ReviewId,
    @Body() { reason }: RevokeExpertLinkRequest,
  ): Promise<void> {
    await this.desk.requireOfficerOf(actor, reviewId);
    await this.links.revoke(actor, reviewId, reason);
  }
}
