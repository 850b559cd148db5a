import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';

import { MERGE_LIFE } from '../domain/merge-life';
import { canAgreeToMergeFor } from '../organisations.policy';
import type { MergeId } from '../organisations.types';
import { MergesQuery } from '../queries/merges.query';
import { ProposeMergeService } from '../services/propose-merge.service';
import { SettleMergeService } from '../services/settle-merge.service';

import { MergeResponse, MergeWordRequest, ProposeMergeRequest } from './merge.dto';

const SIDES = { roles: ['administrator'], scope: 'organisation' } as const;
const SETTLED = {
  403: 'organisations.merge-forbidden',
  404: 'organisations.merge-not-found',
  409: 'organisations.transition-not-allowed',
  412: 'http.version-stale',
} as const;

@ApiTags('Organisations')
@Controller()
export class MergesController {
  constructor(
    private readonly merges: MergesQuery,
    private readonly proposeMerge: ProposeMergeService,
    private readonly settleMerge: SettleMergeService,
  ) {}

  @Post('organisation-merges')
  @Authz({ roles: ['administrator', 'officer'], scope: 'organisation' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'proposeMerge',
    summary: 'Propose that two registrations become one',
    description: 'Administrators of both must agree. Needs a session, not a token.',
  })
  @ApiCreatedResponse({ type: MergeResponse })
  @ApiProblems({
    403: 'organisations.merge-forbidden',
    404: 'organisations.organisation-not-found',
    409: 'organisations.merge-already-proposed',
    422: 'organisations.merge-refused',
  })
  async propose(
    @CurrentActor() actor: Actor,
    @Body() request: ProposeMergeRequest,
  ): Promise<MergeResponse> {
    const id = await this.proposeMerge.propose(actor, ProposeMergeRequest.mergeOf(request));
    return this.get(actor, id);
  }

  @Get('organisation-merges/:mergeId')
  @Authz({ roles: 'signed-in', scope: 'organisation' })
  @ApiOperation({ operationId: 'getMerge', summary: 'A merge, and who has agreed' })
  @ApiOkResponse({ type: MergeResponse })
  @ApiProblems({ 404: 'organisations.merge-not-found' })
  async get(@CurrentActor() actor: Actor, @IdParam('mergeId') id: MergeId): Promise<MergeResponse> {
    const view = await this.merges.find(actor, id);
    const isOfEither = [view.keptId, view.mergedId].some((one) => canAgreeToMergeFor(actor, one));
    return MergeResponse.of(view, isOfEither ? MERGE_LIFE.actionsIn(view.status) : []);
  }

  @Post('organisation-merges/:mergeId/agree')
  @HttpCode(200)
  @Authz(SIDES)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'agreeToMerge',
    summary: 'Agree for the sides that one administers; the merge is done when both have',
  })
  @ApiOkResponse({ type: MergeResponse })
  @ApiProblems({ ...SETTLED, 422: 'organisations.merge-refused' })
  async agree(
    @CurrentActor() actor: Actor,
    @IdParam('mergeId') id: MergeId,
    @IfMatch() version: number,
  ): Promise<MergeResponse> {
    await this.settleMerge.agree(actor, { id, version });
    return this.get(actor, id);
  }

  @Post('organisation-merges/:mergeId/decline')
  @HttpCode(200)
  @Authz(SIDES)
  @Idempotent('required')
  @ApiOperation({ operationId: 'declineMerge', summary: 'Decline a merge for one side' })
  @ApiOkResponse({ type: MergeResponse })
  @ApiProblems(SETTLED)
  async decline(
    @CurrentActor() actor: Actor,
    @IdParam('mergeId') id: MergeId,
    @IfMatch() version: number,
    @Body() { reason }: MergeWordRequest,
  ): Promise<MergeResponse> {
    await this.settleMerge.decline(actor, { id, version }, reason);
    return this.get(actor, id);
  }

  @Post('organisation-merges/:mergeId/undo')
  @HttpCode(200)
  @Authz(SIDES)
  @Idempotent('required')
  @ApiOperation({ operationId: 'undoMerge', summary: 'Make two of them again' })
  @ApiOkResponse({ type: MergeResponse })
  @ApiProblems(SETTLED)
  async undo(
    @CurrentActor() actor: Actor,
    @IdParam('mergeId') id: MergeId,
    @IfMatch() version: number,
    @Body() { reason }: MergeWordRequest,
  ): Promise<MergeResponse> {
    await this.settleMerge.undo(actor, { id, version }, reason);
    return this.get(actor, id);
  }
}
