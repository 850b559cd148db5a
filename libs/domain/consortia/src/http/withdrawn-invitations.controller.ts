import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';

import { CONSORTIUM_WRITERS } from '../consortia.policy';
import type { InvitationId } from '../consortia.types';
import { WithdrawInvitationService } from '../services/withdraw-invitation.service';

@ApiTags('Consortia')
@Controller('invitations/:invitationId/withdraw')
export class WithdrawnInvitationsController {
  constructor(private readonly withdrawInvitation: WithdrawInvitationService) {}

  @Post()
  @HttpCode(204)
  @Authz({ roles: CONSORTIUM_WRITERS, scope: 'organisation', token: 'consortia:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'withdrawInvitation',
    summary: 'Take back an invitation that nobody has answered',
    description: 'By the lead, which may then invite again.',
  })
  @ApiNoContentResponse()
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: 'consortia.invitation-not-found',
    409: 'consortia.transition-not-allowed',
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('invitationId') invitationId: InvitationId,
  ): Promise<void> {
    await this.withdrawInvitation.withdraw(actor, invitationId);
  }
}
