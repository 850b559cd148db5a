import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam } from '#platform/http';

import { REVIEW_LINK } from '../assessment.policy';
import type { ReviewId } from '../assessment.types';
import { ReviewFileQuery } from '../queries/review-file.query';

import { ReviewFileResponse } from './review-file.dto';

@ApiTags('Assessment')
@Controller('reviews/:reviewId/file')
export class ReviewFilesController {
  constructor(private readonly files: ReviewFileQuery) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'assigned', token: 'assessments:read', link: REVIEW_LINK })
  @ApiOperation({
    operationId: 'getReviewFile',
    summary: 'What a reviewer reads beside the grid: what was submitted',
    description:
      'Opens once the reviewer has declared to be without conflict of interest. In a blind call, the names of those who apply are masked.',
  })
  @ApiOkResponse({ type: ReviewFileResponse })
  @ApiProblems({ 403: 'assessment.declaration-missing', 404: 'assessment.review-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('reviewId') id: ReviewId,
  ): Promise<ReviewFileResponse> {
    return new ReviewFileResponse(await this.files.of(actor, id));
  }
}
