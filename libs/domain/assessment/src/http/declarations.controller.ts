import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import type { ApplicationId } from '#domain/applications';

import { REVIEW_LINK } from '../assessment.policy';
import { DeclarationDesk } from '../queries/declaration-desk.query';
import { RecusalsQuery } from '../queries/recusals.query';
import { DeclareService } from '../services/declare.service';

import { DeclarationResponse, DeclareConflictRequest, RecusalResponse } from './declaration.dto';

const NOT_FOUND = { 404: 'assessment.assessment-not-found' } as const;

@ApiTags('Assessment')
@Controller('applications/:applicationId')
export class DeclarationsController {
  constructor(
    private readonly desk: DeclarationDesk,
    private readonly declaration: DeclareService,
    private readonly recusals: RecusalsQuery,
  ) {}

  @Get('declaration')
  @Authz({ roles: 'signed-in', scope: 'assigned', token: 'assessments:read', link: REVIEW_LINK })
  @ApiOperation({
    operationId: 'getDeclaration',
    summary: 'What one reads before declaring a conflict of interest, or none',
    description: 'For those who were given a review, and those who instruct or decide.',
  })
  @ApiOkResponse({ type: DeclarationResponse })
  @ApiProblems(NOT_FOUND)
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<DeclarationResponse> {
    return new DeclarationResponse(await this.desk.read(actor, applicationId));
  }

  @Post('declaration')
  @Idempotent('required')
  @Authz({ roles: 'signed-in', scope: 'assigned', token: 'assessments:write', link: REVIEW_LINK })
  @ApiOperation({
    operationId: 'declareConflict',
    summary: 'Declare a conflict of interest, or none: the file opens only then',
    description: 'With a conflict, nothing of the application is the caller’s to see any more.',
  })
  @ApiCreatedResponse({ type: DeclarationResponse })
  @ApiProblems({
    ...NOT_FOUND,
    409: 'assessment.declaration-already-made',
    422: 'assessment.declaration-refused',
  })
  async declare(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { hasConflict, reason = null }: DeclareConflictRequest,
  ): Promise<DeclarationResponse> {
    const declared = { hasConflict, reason };
    return new DeclarationResponse(await this.declaration.declare(actor, applicationId, declared));
  }

  @Get('recusals')
  @Authz({
    roles: ['officer', 'decision-maker', 'auditor'],
    scope: 'organisation',
    token: 'assessments:read',
  })
  @ApiOperation({
    operationId: 'listRecusals',
    summary: 'Who is kept from judging an application, and what binds them',
  })
  @ApiOkResponse({ type: RecusalResponse, isArray: true })
  @ApiProblems({ ...NOT_FOUND, 403: 'assessment.action-forbidden' })
  async recused(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<readonly RecusalResponse[]> {
    const rows = await this.recusals.of(actor, applicationId);
    return rows.map((row) => new RecusalResponse(row));
  }
}
