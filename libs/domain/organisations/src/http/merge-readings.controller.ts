import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';

import { MERGE_LIFE } from '../domain/merge-life';
import { canAgreeToMergeFor } from '../organisations.policy';
import type { OrganisationId } from '../organisations.types';
import { MergePreviewQuery } from '../queries/merge-preview.query';
import { MergesQuery } from '../queries/merges.query';

import { MergePairQuery, MergePreviewResponse } from './merge-preview.dto';
import { LikenessesResponse, MergeResponse, MergesResponse } from './merge.dto';

@ApiTags('Organisations')
@Controller()
export class MergeReadingsController {
  constructor(
    private readonly merges: MergesQuery,
    private readonly preview: MergePreviewQuery,
    private readonly messages: Messages,
  ) {}

  @Get('organisations/:organisationId/likenesses')
  @Authz({ roles: 'signed-in', scope: 'public', token: 'organisations:read' })
  @ApiOperation({
    operationId: 'listLikenesses',
    summary: 'Registrations that may be of the same organisation',
  })
  @ApiOkResponse({ type: LikenessesResponse })
  @ApiProblems({ 404: 'organisations.organisation-not-found' })
  async likenesses(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
  ): Promise<LikenessesResponse> {
    return { likenesses: await this.merges.likenesses(actor, id) };
  }

  @Get('organisations/:organisationId/merges')
  @Authz({ roles: 'signed-in', scope: 'organisation' })
  @ApiOperation({
    operationId: 'listMerges',
    summary: 'The merges of an organisation, the latest first',
    description: 'Those of one’s organisations, and those that one proposed.',
  })
  @ApiOkResponse({ type: MergesResponse })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
  ): Promise<MergesResponse> {
    const found = await this.merges.ofOrganisation(actor, id);
    return {
      merges: found.map((view) => {
        const mayAct = [view.keptId, view.mergedId].some((one) => canAgreeToMergeFor(actor, one));
        return MergeResponse.of(view, mayAct ? MERGE_LIFE.actionsIn(view.status) : []);
      }),
    };
  }

  @Get('organisation-merges/preview')
  @Authz({ roles: ['administrator', 'officer'], scope: 'organisation' })
  @ApiOperation({
    operationId: 'previewMerge',
    summary: 'What a merge would come to, and every reason against it',
    description: 'Nothing moves: whatever names the merged one still finds it, as an alias.',
  })
  @ApiOkResponse({ type: MergePreviewResponse })
  @ApiProblems({
    403: 'organisations.merge-forbidden',
    404: 'organisations.organisation-not-found',
  })
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: MergePairQuery,
  ): Promise<MergePreviewResponse> {
    const preview = await this.preview.read(actor, MergePairQuery.pairOf(query));
    return new MergePreviewResponse(preview, this.messages);
  }
}
