import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { parsePercent } from '#kernel/rates';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import { Messages } from '#platform/messages';
import type { CallId } from '#domain/calls';

import type { AllocationId } from '../deliberation.types';
import { AllocationsQuery } from '../queries/allocations.query';
import { ApplyAllocationService } from '../services/apply-allocation.service';
import { PreviewAllocationService } from '../services/preview-allocation.service';

import {
  AllocationResponse,
  amountsOf,
  PreviewAllocationRequest,
  type Say,
} from './allocation.dto';
import { AppliedRowResponse, ComparedMethodResponse, ProposalResponse } from './proposal.dto';

const READERS = {
  roles: ['officer', 'decision-maker', 'auditor'],
  scope: 'organisation',
  token: 'assessments:read',
} as const;
const WRITERS = {
  roles: ['officer', 'decision-maker'],
  scope: 'organisation',
  token: 'assessments:write',
} as const;

@ApiTags('Deliberation')
@Controller()
export class AllocationsController {
  constructor(
    private readonly allocations: AllocationsQuery,
    private readonly previewAllocation: PreviewAllocationService,
    private readonly applyAllocation: ApplyAllocationService,
    private readonly messages: Messages,
  ) {}

  @Post('calls/:callId/allocations')
  @Idempotent('required')
  @Authz(WRITERS)
  @ApiOperation({
    operationId: 'previewAllocation',
    summary: 'Compute who would get what of the envelope, with the reason of each amount',
    description:
      'Decides nothing. Reserved shares are set aside first. When the viable minima are more than there is, nothing is computed: a committee session is planned instead.',
  })
  @ApiCreatedResponse({ type: AllocationResponse })
  @ApiProblems({
    403: 'deliberation.action-forbidden',
    404: 'calls.call-not-found',
    422: 'deliberation.allocation-refused',
  })
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() { method, partial, floorPct, amounts }: PreviewAllocationRequest,
  ): Promise<AllocationResponse> {
    const id = await this.previewAllocation.preview(actor, callId, {
      method: method ?? null,
      partial: partial ?? null,
      floor: floorPct === undefined ? null : parsePercent(floorPct),
      amounts: amountsOf(amounts),
    });
    return this.get(actor, id);
  }

  @Get('calls/:callId/allocations')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'listAllocations',
    summary: 'The previews of a call, the last first',
  })
  @ApiOkResponse({ type: [AllocationResponse] })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<readonly AllocationResponse[]> {
    const pages = await this.allocations.ofCall(actor, callId);
    return pages.map((page) => new AllocationResponse(page, this.say()));
  }

  @Get('calls/:callId/allocation-comparison')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'compareAllocations',
    summary: 'What each method would give now, side by side',
  })
  @ApiOkResponse({ type: [ComparedMethodResponse] })
  @ApiProblems({ 403: 'deliberation.action-forbidden', 404: 'calls.call-not-found' })
  async compare(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<readonly ComparedMethodResponse[]> {
    const { methods } = await this.allocations.compare(actor, callId);
    return methods.map((method) => new ComparedMethodResponse(method, this.say()));
  }

  @Get('calls/:callId/decision-proposals')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'listDecisionProposals',
    summary: 'What is proposed to the decision-makers, and not decided yet',
  })
  @ApiOkResponse({ type: [ProposalResponse] })
  async proposals(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<readonly ProposalResponse[]> {
    const rows = await this.allocations.proposals(actor, callId);
    return rows.map((row) => new ProposalResponse(row));
  }

  @Get('allocations/:allocationId')
  @Authz(READERS)
  @ApiOperation({ operationId: 'getAllocation', summary: 'A preview, as it was computed' })
  @ApiOkResponse({ type: AllocationResponse })
  @ApiProblems({ 404: 'deliberation.allocation-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('allocationId') id: AllocationId,
  ): Promise<AllocationResponse> {
    return new AllocationResponse(await this.allocations.find(actor, id), this.say());
  }

  @Post('allocations/:allocationId/apply')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(WRITERS)
  @ApiOperation({
    operationId: 'applyAllocation',
    summary: 'Propose the amounts of a preview to the decision-makers',
    description: 'With a result for each application. Deciding is another act: see `decideMany`.',
  })
  @ApiOkResponse({ type: [AppliedRowResponse] })
  @ApiProblems({
    403: 'deliberation.action-forbidden',
    404: 'deliberation.allocation-not-found',
    409: 'deliberation.allocation-not-computed',
  })
  async apply(
    @CurrentActor() actor: Actor,
    @IdParam('allocationId') id: AllocationId,
  ): Promise<readonly AppliedRowResponse[]> {
    const rows = await this.applyAllocation.apply(actor, id);
    return rows.map((row) => new AppliedRowResponse(row, this.say()));
  }

  private say(): Say {
    const { language } = currentContext();
    return (key, params) => this.messages.say(language, key, params);
  }
}
