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

import { canWriteReview, REVIEW_LINK } from '../assessment.policy';
import type { ReviewId } from '../assessment.types';
import { REVIEW_LISTING, ReviewsQuery } from '../queries/reviews.query';
import { DeclineReviewService } from '../services/decline-review.service';
import { SubmitReviewService } from '../services/submit-review.service';
import { WriteReviewService } from '../services/write-review.service';

import {
  DeclineReviewRequest,
  ReviewResponse,
  ReviewSummaryResponse,
  WriteReviewRequest,
} from './review.dto';
import { ReviewNoteDto } from './review-grid.dto';

/** Experts from outside have no role: whose review it is, the policy says. */
const ASSIGNED = { roles: 'signed-in', scope: 'assigned', link: REVIEW_LINK } as const;
const REVIEWER = { ...ASSIGNED, token: 'assessments:write' } as const;
const READER = { ...ASSIGNED, token: 'assessments:read' } as const;

const REFUSALS = {
  403: ['assessment.action-forbidden', 'assessment.declaration-missing'],
  404: 'assessment.review-not-found',
  409: ['assessment.review-already-submitted', 'assessment.review-not-open'],
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
    private readonly declineReview: DeclineReviewService,
  ) {}

  @Get()
  @Authz(READER)
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
  @Authz(READER)
  @ApiOperation({ operationId: 'getReview', summary: 'One review, with the grid to fill in' })
  @ApiOkResponse({ type: ReviewResponse })
  @ApiProblems({ 404: 'assessment.review-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('reviewId') id: ReviewId,
  ): Promise<ReviewResponse> {
    const page = await this.reviews.find(actor, id);
    return new ReviewResponse(page, canWriteReview(actor, page));
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
    const draft = { notes: notes.map(ReviewNoteDto.noteOf), comment };
    await this.writeReview.write(actor, id, version, draft);
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

  @Post(':reviewId/decline')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(REVIEWER)
  @ApiOperation({ operationId: 'declineReview', summary: 'Give a review back, and say why' })
  @ApiOkResponse({ type: ReviewResponse })
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'assessment.review-not-found',
    409: ['assessment.review-already-submitted', 'assessment.review-not-open'],
    412: 'http.version-stale',
  })
  async decline(
    @CurrentActor() actor: Actor,
    @IdParam('reviewId') id: ReviewId,
    @IfMatch() version: number,
    @Body() { reason }: DeclineReviewRequest,
  ): Promise<ReviewResponse> {
    await this.declineReview.decline(actor, id, version, reason);
    return this.get(actor, id);
  }
}
