import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Authz, callerOf, SessionCookie } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';

import type { ReviewId } from '../assessment.types';
import { ExpertLinksService } from '../services/expert-links.service';

import { ExpertLinkRequest, OpenedExpertLinkResponse } from './expert.dto';

const NOT_FOUND = { 404: 'assessment.expert-link-not-found' } as const;

/** Where the links of mails lead to: whoever comes is a stranger until then. */
@ApiTags('Assessment')
@Controller('expert-links/:reviewId')
export class ExpertLinksController {
  constructor(
    private readonly links: ExpertLinksService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('open')
  @HttpCode(200)
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('none')
  @ApiOperation({
    operationId: 'openExpertLink',
    summary: 'Come in by the link of a mail, once',
    description:
      'The cookie is for this review and its file: the declaration, the grid, handing in. Nothing else opens.',
  })
  @ApiOkResponse({ type: OpenedExpertLinkResponse })
  @ApiProblems({
    ...NOT_FOUND,
    409: [
      'assessment.expert-link-opened',
      'assessment.expert-link-expired',
      'assessment.expert-link-revoked',
      'assessment.review-not-open',
    ],
  })
  async open(
    @IdParam('reviewId') reviewId: ReviewId,
    @Body() { token }: ExpertLinkRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedExpertLinkResponse> {
    const session = await this.links.open({
      reviewId,
      token,
      userAgent: request.headers['user-agent'],
      earlierSessionId: callerOf(request).sessionId,
    });
    reply.header('set-cookie', this.cookie.giving(session.secret, session.endsAt));
    return new OpenedExpertLinkResponse(reviewId, session);
  }

  @Post('send-again')
  @HttpCode(204)
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('natural')
  @ApiOperation({
    operationId: 'sendExpertLinkAgain',
    summary: 'Have another link mailed to the same expert, when one’s own was used',
  })
  @ApiNoContentResponse()
  @ApiProblems({
    ...NOT_FOUND,
    409: [
      'assessment.expert-link-just-sent',
      'assessment.expert-link-expired',
      'assessment.expert-link-revoked',
      'assessment.review-not-open',
    ],
  })
  async sendAgain(
    @IdParam('reviewId') reviewId: ReviewId,
    @Body() { token }: ExpertLinkRequest,
  ): Promise<void> {
    await this.links.sendToHolder(reviewId, token);
  }
}
