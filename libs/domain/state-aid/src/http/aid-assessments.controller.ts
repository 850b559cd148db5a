import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import type { AgreementId } from '#domain/agreements';

import { AidAssessmentsQuery } from '../queries/aid-assessments.query';
import { AssessAidService } from '../services/assess-aid.service';

import { AidAssessmentsResponse, AssessAidRequest } from './aid-assessment.dto';

@ApiTags('State aid')
@Controller('agreements/:agreementId/aid-assessments')
export class AidAssessmentsController {
  constructor(
    private readonly assessments: AidAssessmentsQuery,
    private readonly assessAid: AssessAidService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'agreements:read' })
  @ApiOperation({
    operationId: 'listAidAssessments',
    summary: 'Whether what an agreement grants is public aid, beneficiary by beneficiary',
  })
  @ApiOkResponse({ type: AidAssessmentsResponse })
  @ApiProblems({ 404: 'agreements.agreement-not-found', 422: 'legal-figures.figure-unknown' })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
  ): Promise<AidAssessmentsResponse> {
    return new AidAssessmentsResponse(await this.assessments.of(actor, id));
  }

  @Post()
  @HttpCode(200)
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'agreements:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'assessAid',
    summary: 'Conclude whether the share of a beneficiary is public aid',
    description:
      'De minimis aid is set aside below its ceilings at once, and refused whole above. A later conclusion counts instead.',
  })
  @ApiOkResponse({ type: AidAssessmentsResponse })
  @ApiProblems({
    403: 'state-aid.aid-assessment-forbidden',
    404: 'agreements.agreement-not-found',
    422: ['state-aid.aid-assessment-refused', 'legal-figures.figure-unknown'],
  })
  async assess(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
    @Body() request: AssessAidRequest,
  ): Promise<AidAssessmentsResponse> {
    await this.assessAid.assess(actor, AssessAidRequest.assessmentOf(id, request));
    return this.list(actor, id);
  }
}
