import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
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
  sendPage,
  type JsonText,
} from '#platform/http';

import { CONSORTIUM_WRITERS } from '../consortia.policy';
import type { ConsortiumId, InvitationId } from '../consortia.types';
import { INVITATION_LISTING, InvitationPage } from '../queries/invitation-page.query';
import { AcceptInvitationService } from '../services/accept-invitation.service';
import { DeclineInvitationService } from '../services/decline-invitation.service';
import { InvitePartnerService } from '../services/invite-partner.service';

import {
  AcceptInvitationRequest,
  DeclineInvitationRequest,
  InvitePartnerRequest,
} from './consortium-requests.dto';
import { ConsortiumResponse } from './consortium-response.dto';
import { ConsortiumWriter } from './consortium-writer';
import { InvitationResponse, ReceivedInvitationResponse } from './invitation-response.dto';

const ANSWER_PROBLEMS = {
  403: 'consortia.action-forbidden',
  404: 'consortia.invitation-not-found',
  409: 'consortia.transition-not-allowed',
  422: 'consortia.invitation-refused',
} as const;

@ApiTags('Consortia')
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationPage,
    private readonly invitePartner: InvitePartnerService,
    private readonly acceptInvitation: AcceptInvitationService,
    private readonly declineInvitation: DeclineInvitationService,
    private readonly writer: ConsortiumWriter,
  ) {}

  @Post('consortia/:consortiumId/invitations')
  @Authz({ roles: CONSORTIUM_WRITERS, scope: 'organisation', token: 'consortia:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'invitePartner',
    summary: 'Invite an organisation, or an address, to join',
    description: 'Each has one open invitation at a time.',
  })
  @ApiCreatedResponse({ type: InvitationResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: 'consortia.consortium-not-found',
    409: ['consortia.invitation-already-open', 'consortia.transition-not-allowed'],
    422: 'consortia.invitation-refused',
  })
  async invite(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
    @Body() request: InvitePartnerRequest,
  ): Promise<InvitationResponse> {
    const invited = InvitePartnerRequest.invitationOf(request);
    return new InvitationResponse(await this.invitePartner.invite(actor, id, invited));
  }

  @Get('invitations')
  @Authz({ roles: 'signed-in', scope: 'self', token: 'consortia:read' })
  @ApiOperation({
    operationId: 'listInvitations',
    summary: 'Find the invitations received',
    description: 'To the caller’s organisations, and to the caller’s address.',
  })
  @ApiListing(INVITATION_LISTING)
  @ApiOkResponse({ type: ReceivedInvitationResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.invitations.read(actor, INVITATION_LISTING.read(query)));
  }

  @Post('invitations/:invitationId/accept')
  @HttpCode(200)
  @Authz({ roles: ['representative'], scope: 'organisation', token: 'consortia:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'acceptInvitation',
    summary: 'Join a consortium',
    description:
      'In the name of an organisation that the caller represents. With the token of the mail when an address was invited.',
  })
  @ApiOkResponse({ type: ConsortiumResponse })
  @ApiProblems(ANSWER_PROBLEMS)
  async accept(
    @CurrentActor() actor: Actor,
    @IdParam('invitationId') invitationId: InvitationId,
    @Body() { organisationId = null, token = null }: AcceptInvitationRequest,
  ): Promise<ConsortiumResponse> {
    const acceptance = { invitationId, organisationId, token };
    return this.writer.write(actor, await this.acceptInvitation.accept(actor, acceptance));
  }

  @Post('invitations/:invitationId/decline')
  @HttpCode(204)
  @Authz({ roles: 'signed-in', scope: 'organisation', token: 'consortia:write' })
  @Idempotent('natural')
  @ApiOperation({ operationId: 'declineInvitation', summary: 'Say no to an invitation' })
  @ApiNoContentResponse()
  @ApiProblems(ANSWER_PROBLEMS)
  async decline(
    @CurrentActor() actor: Actor,
    @IdParam('invitationId') invitationId: InvitationId,
    @Body() { token = null }: DeclineInvitationRequest,
  ): Promise<void> {
    await this.declineInvitation.decline(actor, { invitationId, token });
  }
}
