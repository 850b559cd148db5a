import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';

import type { ConsortiumId } from '../consortia.types';
import type { MandateId } from '../governance.types';
import { Governance } from '../queries/governance.query';
import { GiveMandateService } from '../services/give-mandate.service';
import { WriteCharterService } from '../services/write-charter.service';

import { CharterClausesDto, WriteCharterRequest } from './charter.dto';
import {
  AdoptCharterRequest,
  GiveMandateRequest,
  RevokeMandateRequest,
} from './governance-requests.dto';
import { GovernanceResponse } from './governance-response.dto';

/** A person engages an organisation: no token of a programme is enough. */
const MAY_ENGAGE = { roles: ['representative'], scope: 'party' } as const;

@ApiTags('Consortia')
@Controller('consortia/:consortiumId')
export class GovernanceController {
  constructor(
    private readonly governance: Governance,
    private readonly giveMandate: GiveMandateService,
    private readonly writeCharter: WriteCharterService,
  ) {}

  @Get('governance')
  @Authz({ roles: 'signed-in', scope: 'party', token: 'consortia:read' })
  @ApiOperation({
    operationId: 'getConsortiumGovernance',
    summary: 'What the partners agreed on among themselves',
    description: 'Mandates, cooperation charter, meetings, letters of commitment, who leads.',
  })
  @ApiOkResponse({ type: GovernanceResponse })
  @ApiProblems({ 404: 'consortia.consortium-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') id: ConsortiumId,
  ): Promise<GovernanceResponse> {
    return new GovernanceResponse(await this.governance.read(actor, id));
  }

  @Post('mandates')
  @Authz(MAY_ENGAGE)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'giveMandate',
    summary: 'Let the lead sign or submit in the name of a partner',
    description:
      'By a representative of the partner, in the words of `mandateText`; it takes the place of the one before, and may be revoked at any time.',
  })
  @ApiCreatedResponse({ type: GovernanceResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: ['consortia.consortium-not-found', 'consortia.partner-not-found'],
    422: 'consortia.mandate-refused',
  })
  async give(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') consortiumId: ConsortiumId,
    @Body() request: GiveMandateRequest,
  ): Promise<GovernanceResponse> {
    const { partnerId, powers, textVersion } = request;
    const expiresOn = GiveMandateRequest.lastDayOf(request);
    const mandate = { consortiumId, partnerId, powers, textVersion, expiresOn };
    await this.giveMandate.give(actor, mandate);
    return this.get(actor, consortiumId);
  }

  @Post('mandates/:mandateId/revoke')
  @HttpCode(200)
  @Authz(MAY_ENGAGE)
  @Idempotent('required')
  @ApiOperation({ operationId: 'revokeMandate', summary: 'Take a mandate back' })
  @ApiOkResponse({ type: GovernanceResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: ['consortia.consortium-not-found', 'consortia.mandate-not-found'],
  })
  async revoke(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') consortiumId: ConsortiumId,
    @IdParam('mandateId') mandateId: MandateId,
    @Body() { reason }: RevokeMandateRequest,
  ): Promise<GovernanceResponse> {
    await this.giveMandate.revoke(actor, { consortiumId, mandateId, reason });
    return this.get(actor, consortiumId);
  }

  @Post('charter-versions')
  @Authz({ roles: ['representative', 'contributor'], scope: 'party', token: 'consortia:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'writeCharter',
    summary: 'Write another version of the cooperation charter',
    description: 'By who may edit the charter: the lead, unless told. Partners then adopt it.',
  })
  @ApiCreatedResponse({ type: GovernanceResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: 'consortia.consortium-not-found',
    409: ['consortia.charter-changed-meanwhile', 'consortia.transition-not-allowed'],
    422: 'consortia.charter-refused',
  })
  async write(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') consortiumId: ConsortiumId,
    @Body() { basedOn, clauses }: WriteCharterRequest,
  ): Promise<GovernanceResponse> {
    const charter = { consortiumId, basedOn, clauses: CharterClausesDto.clausesOf(clauses) };
    await this.writeCharter.write(actor, charter);
    return this.get(actor, consortiumId);
  }

  @Post('charter-versions/:number/adopt')
  @HttpCode(200)
  @Authz(MAY_ENGAGE)
  @Idempotent('natural')
  @ApiOperation({
    operationId: 'adoptCharter',
    summary: 'Adopt the latest version of the charter in the name of a partner',
  })
  @ApiParam({ name: 'number', schema: { type: 'integer', minimum: 1 } })
  @ApiOkResponse({ type: GovernanceResponse })
  @ApiProblems({
    403: 'consortia.action-forbidden',
    404: [
      'consortia.consortium-not-found',
      'consortia.charter-not-found',
      'consortia.partner-not-found',
    ],
    409: ['consortia.charter-changed-meanwhile', 'consortia.transition-not-allowed'],
  })
  async adopt(
    @CurrentActor() actor: Actor,
    @IdParam('consortiumId') consortiumId: ConsortiumId,
    @Param('number') number: string,
    @Body() { partnerId }: AdoptCharterRequest,
  ): Promise<GovernanceResponse> {
    await this.writeCharter.adopt(actor, { consortiumId, number: numberIn(number), partnerId });
    return this.get(actor, consortiumId);
  }
}

/** What is no number names no version: it is not found. */
function numberIn(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
