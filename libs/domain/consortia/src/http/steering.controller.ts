import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';

import type { ConsortiumId, PartnerId } from '../consortia.types';
import type { HandoverId, MeetingId } from '../governance.types';
import { Governance } from '../queries/governance.query';
import { AttachLetterService } from '../services/attach-letter.service';
import { HandOverLeadService, type HandoverAnswer } from '../services/hand-over-lead.service';
import { RecordMeetingService } from '../services/record-meeting.service';

import {
  AttachLetterRequest,
  OfferLeadRequest,
  RecordMeetingRequest,
} from './governance-requests.dto';
import { GovernanceResponse } from './governance-response.dto';

const MAY_ENGAGE = { roles: ['representative'], scope: 'party' } as const;
const MAY_WRITE = {
  roles: ['representative', 'contributor'],
  scope: 'party',
  token: 'consortia:write',
} as const;
const HANDOVER_PROBLEMS = {
  403: 'consortia.action-forbidden',
  404: ['consortia.consortium-not-found', 'consortia.handover-not-found'],
  409: 'consortia.transition-not-allowed',
} as const;

@ApiTags('Consortia')
@Controller('consortia/:consortiumId')
export class SteeringController {
  constructor(
    private readonly governance: Governance,
    private readonly recordMeeting: RecordMeetingService,
    private readonly attachLetter: AttachLetterService,
    private readonly handOverLead: HandOverLeadService,
  ) {}

  @Post('meetings')
  @Authz(MAY_WRITE)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'recordSteeringMeeting',
    summary: 'Write down a meeting of the partners',
    description: 'By who may edit the common documents. Calls may ask for some before submission.',
  })
  @ApiCreatedResponse({ type: GovernanceResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: 'consortia.consortium-not-found',
    409: 'consortia.transition-not-allowed',
    422: 'consortia.meeting-refused',
  })
  async record(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
    @Body() request: RecordMeetingRequest,
  ): Promise<GovernanceResponse> {
    await this.recordMeeting.record(actor, id, RecordMeetingRequest.meetingOf(request));
    return this.read(actor, id);
  }

  @Delete('meetings/:meetingId')
  @HttpCode(204)
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'strikeSteeringMeeting',
    summary: 'Strike out a meeting that was written down by mistake',
    description: 'It stays readable, and no longer counts.',
  })
  @ApiNoContentResponse()
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: ['consortia.consortium-not-found', 'consortia.meeting-not-found'],
    409: 'consortia.transition-not-allowed',
  })
  async strike(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
    @IdParam('meetingId') meetingId: MeetingId,
  ): Promise<void> {
    await this.recordMeeting.strike(actor, id, meetingId);
  }

  @Put('partners/:partnerId/letter')
  @Authz(MAY_ENGAGE)
  @Idempotent('natural')
  @ApiOperation({
    operationId: 'attachCommitmentLetter',
    summary: 'Join the signed letter by which a partner commits itself',
    description: 'By a representative of the partner; it takes the place of the one before.',
  })
  @ApiOkResponse({ type: GovernanceResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: ['consortia.consortium-not-found', 'consortia.partner-not-found', 'files.file-not-found'],
    409: 'consortia.transition-not-allowed',
    422: 'consortia.letter-refused',
  })
  async attach(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') consortiumId: ConsortiumId,
    @IdParam('partnerId') partnerId: PartnerId,
    @Body() { fileId }: AttachLetterRequest,
  ): Promise<GovernanceResponse> {
    await this.attachLetter.attach(actor, { consortiumId, partnerId, fileId });
    return this.read(actor, consortiumId);
  }

  @Post('lead-handovers')
  @Authz(MAY_ENGAGE)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'offerLead',
    summary: 'Offer the lead to another partner',
    description: 'By a representative of the lead; the other leads only once it accepts.',
  })
  @ApiCreatedResponse({ type: GovernanceResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: 'consortia.consortium-not-found',
    409: ['consortia.handover-already-offered', 'consortia.transition-not-allowed'],
    422: 'consortia.handover-refused',
  })
  async offer(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') consortiumId: ConsortiumId,
    @Body() { partnerId, formerRole, reason }: OfferLeadRequest,
  ): Promise<GovernanceResponse> {
    await this.handOverLead.offer(actor, { consortiumId, partnerId, formerRole, reason });
    return this.read(actor, consortiumId);
  }

  @Post('lead-handovers/:handoverId/accept')
  @HttpCode(200)
  @Authz(MAY_ENGAGE)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'acceptLead',
    summary: 'Accept to lead',
    description: 'The former lead takes the role that the offer says, in the same act.',
  })
  @ApiOkResponse({ type: GovernanceResponse })
  @ApiProblems({ ...HANDOVER_PROBLEMS, 422: 'consortia.handover-refused' })
  accept(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
    @IdParam('handoverId') handoverId: HandoverId,
  ): Promise<GovernanceResponse> {
    return this.answer(actor, id, handoverId, 'accepted');
  }

  @Post('lead-handovers/:handoverId/decline')
  @HttpCode(200)
  @Authz(MAY_ENGAGE)
  @Idempotent('required')
  @ApiOperation({ operationId: 'declineLead', summary: 'Decline to lead' })
  @ApiOkResponse({ type: GovernanceResponse })
  @ApiProblems(HANDOVER_PROBLEMS)
  decline(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
    @IdParam('handoverId') handoverId: HandoverId,
  ): Promise<GovernanceResponse> {
    return this.answer(actor, id, handoverId, 'declined');
  }

  @Post('lead-handovers/:handoverId/withdraw')
  @HttpCode(200)
  @Authz(MAY_ENGAGE)
  @Idempotent('required')
  @ApiOperation({ operationId: 'withdrawLeadOffer', summary: 'Take the offer of the lead back' })
  @ApiOkResponse({ type: GovernanceResponse })
  @ApiProblems(HANDOVER_PROBLEMS)
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
    @IdParam('handoverId') handoverId: HandoverId,
  ): Promise<GovernanceResponse> {
    return this.answer(actor, id, handoverId, 'withdrawn');
  }

  private async answer(
    actor: Actor,
    consortiumId: ConsortiumId,
    handoverId: HandoverId,
    answer: HandoverAnswer,
  ): Promise<GovernanceResponse> {
    await this.handOverLead.answer(actor, { consortiumId, handoverId }, answer);
    return this.read(actor, consortiumId);
  }

  private async read(actor: Actor, id: ConsortiumId): Promise<GovernanceResponse> {
    return new GovernanceResponse(await this.governance.read(actor, id));
  }
}
