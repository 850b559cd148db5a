import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  IfMatch,
  sendPage,
  type JsonText,
} from '#platform/http';

import { canWriteReview } from '../assessment.policy';
import type { ReviewId } from '../assessment.types';
import { REVIEW_LISTING, ReviewsQuery } from '../queries/reviews.query';
import { SubmitReviewService } from '../services/submit-review.service';
import { WriteReviewService } from '../services/write-review.service';

import { ReviewResponse, ReviewSummaryResponse, WriteReviewRequest } from './review.dto';

const REVIEWER = { roles: ['reviewer'], scope: 'assigned', token: 'assessments:write' } as const;

const REFUSALS = {
  403: 'assessment.action-forbidden',
  404: 'assessment.review-not-found',
  409: 'assessment.review-already-submitted',
  412: 'http.version-stale',
  422: 'assessment.review-refused',
};

@ApiTags('Assessment')
@Controller('reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsQuery,
    private readonly writeReview: WriteReviewService,
    private readonly submitReview: SubmitReviewService,
  ) {}

  @Get()
  @Authz({
    roles: ['reviewer', 'officer', 'decision-maker', 'auditor'],
    scope: 'assigned',
    token: 'assessments:read',
  })
  @ApiOperation({
    operationId: 'listReviews',
    summary: 'Reviews given to me, or of the funders I instruct for',
  })
  @ApiListing(REVIEW_LISTING)
  @ApiOkResponse({ type: ReviewSummaryResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.reviews.list(actor, REVIEW_LISTING.read(query)));
  }

  @Get(':reviewId')
  @Authz({
    roles: ['reviewer', 'officer', 'decision-maker', 'auditor'],
    scope: 'assigned',
    token: 'assessments:read',
  })
  @ApiOperation({ operationId: 'getReview', summary: 'One review, with the grid to fill in' })
  @ApiOkResponse({ type: ReviewResponse })
  @ApiProblems({ 404: 'assessment.review-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('reviewId') id: ReviewId,
  ): Promise<ReviewResponse> {
    const page = await this.reviews.find(actor, id);
    return new ReviewResponse(page, canWriteReview(actor, page.funderId, page.reviewerId));
  }

  @Put(':reviewId')
  @Authz(REVIEWER)
  @ApiOperation({
    operationId: 'writeReview',
    summary: 'Keep what the reviewer has written so far',
  })
  @ApiOkResponse({ type: ReviewResponse })
  @ApiProblems(REFUSALS)
  async write(
    @CurrentActor() actor: Actor,
    @IdParam('reviewId') id: ReviewId,
    @IfMatch() version: number,
    @Body() { notes, comment }: WriteReviewRequest,
  ): Promise<ReviewResponse> {
    await this.writeReview.write(actor, id, version, { notes, comment });
    return this.get(actor, id);
  }

  @Post(':reviewId/submit')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(REVIEWER)
  @ApiOperation({
    operationId: 'submitReview',
    summary: 'Hand in a complete review: it no longer changes',
  })
  @ApiOkResponse({ type: ReviewResponse })
  @ApiProblems(REFUSALS)
  async submit(
    @CurrentActor() actor: Actor,
    @IdParam('reviewId') id: ReviewId,
    @IfMatch() version: number,
  ): Promise<ReviewResponse> {
    await this.submitReview.submit(actor, id, version);
    return this.get(actor, id);
  }
}
