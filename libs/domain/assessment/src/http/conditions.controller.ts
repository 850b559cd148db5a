import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';
import type { ApplicationId } from '#domain/applications';

import type { ConditionId } from '../decision.types';
import { DecisionOfApplicationQuery } from '../queries/decision-of-application.query';
import { EvidenceConditionService } from '../services/evidence-condition.service';
import { LiftConditionService } from '../services/lift-condition.service';

import { EvidenceConditionRequest } from './decide.dto';
import { DecisionResponse } from './decision.dto';

const REFUSALS = {
  403: 'assessment.action-forbidden',
  409: 'assessment.condition-already-lifted',
  412: 'http.version-stale',
} as const;

@ApiTags('Assessment')
@Controller('applications/:applicationId/decision/conditions/:conditionId')
export class ConditionsController {
  constructor(
    private readonly decisions: DecisionOfApplicationQuery,
    private readonly evidenceCondition: EvidenceConditionService,
    private readonly liftCondition: LiftConditionService,
  ) {}

  @Post('evidence')
  @HttpCode(200)
  @Idempotent('required')
  @Authz({
    roles: ['representative', 'contributor'],
    scope: 'party',
    token: 'applications:write',
  })
  @ApiOperation({
    operationId: 'evidenceCondition',
    summary: 'Send what a condition of the grant asks for',
    description: 'Again, for as long as it is not lifted. The version is that of the condition.',
  })
  @ApiOkResponse({ type: DecisionResponse })
  @ApiProblems({ ...REFUSALS, 404: ['assessment.condition-not-found', 'files.file-not-found'] })
  async evidence(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('conditionId') conditionId: ConditionId,
    @IfMatch() version: number,
    @Body() { note, fileId = null }: EvidenceConditionRequest,
  ): Promise<DecisionResponse> {
    await this.evidenceCondition.send(actor, {
      applicationId,
      conditionId,
      version,
      note,
      fileId: fileId === null ? null : asId<'File'>(fileId),
    });
    return new DecisionResponse(await this.decisions.find(actor, applicationId));
  }

  @Post('lift')
  @HttpCode(200)
  @Idempotent('required')
  @Authz({
    roles: ['officer', 'decision-maker'],
    scope: 'organisation',
    token: 'assessments:write',
  })
  @ApiOperation({
    operationId: 'liftCondition',
    summary: 'Say that a condition of the grant is met',
    description: 'With the last blocking one, the agreement is drawn up.',
  })
  @ApiOkResponse({ type: DecisionResponse })
  @ApiProblems({ ...REFUSALS, 404: 'assessment.condition-not-found' })
  async lift(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('conditionId') conditionId: ConditionId,
    @IfMatch() version: number,
  ): Promise<DecisionResponse> {
    await this.liftCondition.lift(actor, applicationId, conditionId, version);
    return new DecisionResponse(await this.decisions.find(actor, applicationId));
  }
}
