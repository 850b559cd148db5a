import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  IfMatch,
  JsonText,
  sendPage,
} from '#platform/http';
import type { OrganisationId } from '#domain/organisations';

import type { MembershipId } from '../identity.types';
import { MEMBERSHIP_LISTING, MembershipsQuery } from '../queries/memberships.query';
import { AddMemberService } from '../services/add-member.service';
import { ChangeMembershipService } from '../services/change-membership.service';

import { AddMemberRequest, ChangeMembershipRequest, MembershipResponse } from './membership.dto';

@ApiTags('Organisations')
@Controller('organisations/:organisationId/memberships')
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsQuery,
    private readonly addMember: AddMemberService,
    private readonly changeMembership: ChangeMembershipService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'organisation', token: 'identity:read' })
  @ApiOperation({ operationId: 'listMemberships', summary: 'List who acts for an organisation' })
  @ApiListing(MEMBERSHIP_LISTING)
  @ApiOkResponse({ type: MembershipResponse, isArray: true })
  @ApiProblems({
    403: 'identity.members-not-yours',
    404: 'organisations.organisation-not-found',
  })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.memberships.list(actor, organisationId, query));
  }

  @Post()
  @Authz({ roles: ['administrator'], scope: 'organisation', token: 'identity:write' })
  @Idempotent('required')
  @ApiOperation({ operationId: 'addMember', summary: 'Let in a person who has signed up' })
  @ApiCreatedResponse({ type: MembershipResponse })
  @ApiProblems({
    403: 'identity.members-not-yours',
    409: 'identity.already-a-member',
    422: 'identity.membership-refused',
  })
  async add(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @Body() request: AddMemberRequest,
  ): Promise<JsonText> {
    const { id } = await this.addMember.add(actor, organisationId, request);
    return this.answer(actor, organisationId, id);
  }

  @Patch(':membershipId')
  @Authz({ roles: ['administrator'], scope: 'organisation', token: 'identity:write' })
  @ApiOperation({ operationId: 'changeMembership', summary: 'Give a member other roles' })
  @ApiOkResponse({ type: MembershipResponse })
  @ApiProblems({
    403: 'identity.members-not-yours',
    404: 'identity.membership-not-found',
    412: 'http.version-stale',
    422: 'identity.membership-refused',
  })
  async change(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @IdParam('membershipId') id: MembershipId,
    @IfMatch() version: number,
    @Body() { roles }: ChangeMembershipRequest,
  ): Promise<JsonText> {
    await this.changeMembership.change(actor, { id, organisationId, version }, roles);
    return this.answer(actor, organisationId, id);
  }

  @Delete(':membershipId')
  @Authz({ roles: 'signed-in', scope: 'organisation', token: 'identity:write' })
  @HttpCode(204)
  @ApiOperation({
    operationId: 'endMembership',
    summary: 'End a membership: one’s own, or as an administrator',
  })
  @ApiNoContentResponse()
  @ApiProblems({
    403: 'identity.members-not-yours',
    404: 'identity.membership-not-found',
    412: 'http.version-stale',
    422: 'identity.membership-refused',
  })
  async end(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @IdParam('membershipId') id: MembershipId,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.changeMembership.end(actor, { id, organisationId, version });
  }

  private async answer(
    actor: Actor,
    organisationId: OrganisationId,
    id: MembershipId,
  ): Promise<JsonText> {
    const { text, version } = await this.memberships.find(actor, organisationId, id);
    return new JsonText(text, { version });
  }
}
