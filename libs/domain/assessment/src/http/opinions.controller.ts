import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiSchema,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiProblems,
  ChoiceField,
  Idempotent,
  IdParam,
  TextField,
  WholeNumberField,
} from '#platform/http';
import type { ApplicationId } from '#domain/applications';

import { OPINION_STANCES, type OpinionLevel, type OpinionStance } from '../domain/opinion';
import { OpinionsQuery, type OpinionRow } from '../queries/opinions.query';
import { GiveOpinionService } from '../services/give-opinion.service';

export class GiveOpinionRequest {
  @WholeNumberField({ min: 1, max: 2, description: '1: a cell. 2: the body that consolidates.' })
  readonly level!: OpinionLevel;

  @TextField({ max: 200, description: 'Which one, by its name.', example: 'Cellule Drôme' })
  readonly body!: string;

  @ChoiceField(OPINION_STANCES, { description: 'How it sees the application.' })
  readonly stance!: OpinionStance;

  @TextField({ max: 8000, description: 'In its words.' })
  readonly text!: string;
}

@ApiSchema({ name: 'Opinion' })
export class OpinionResponse implements OpinionRow {
  @ApiProperty({ type: 'integer', enum: [1, 2] })
  readonly level!: OpinionLevel;

  @ApiProperty({ type: 'string' })
  readonly body!: string;

  @ApiProperty({ type: 'string', enum: OPINION_STANCES })
  readonly stance!: OpinionStance;

  @ApiProperty({ type: 'string' })
  readonly text!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly givenAt!: Date;
}

@ApiTags('Assessment')
@Controller('applications/:applicationId/opinions')
export class OpinionsController {
  constructor(
    private readonly opinions: OpinionsQuery,
    private readonly giveOpinion: GiveOpinionService,
  ) {}

  @Get()
  @Authz({
    roles: ['officer', 'reviewer', 'decision-maker', 'auditor', 'administrator'],
    scope: 'organisation',
    token: 'assessments:read',
  })
  @ApiOperation({
    operationId: 'listOpinions',
    summary: 'What each level of the appraisal thinks of an application',
  })
  @ApiOkResponse({ type: [OpinionResponse] })
  @ApiProblems({ 404: 'assessment.assessment-not-found' })
  list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<readonly OpinionRow[]> {
    return this.opinions.of(actor, applicationId);
  }

  @Post()
  @Idempotent('required')
  @Authz({
    roles: ['officer', 'decision-maker'],
    scope: 'organisation',
    token: 'assessments:write',
  })
  @ApiOperation({
    operationId: 'giveOpinion',
    summary: 'Write down the opinion of a cell, or of the body that consolidates',
    description: 'Once per level, the first before the second; a decision waits for both.',
  })
  @ApiCreatedResponse({ type: [OpinionResponse] })
  @ApiProblems({
    403: 'assessment.action-forbidden',
    404: 'assessment.assessment-not-found',
    409: 'assessment.transition-not-allowed',
    422: 'assessment.opinion-refused',
  })
  async give(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { level, body, stance, text }: GiveOpinionRequest,
  ): Promise<readonly OpinionRow[]> {
    await this.giveOpinion.give(actor, applicationId, { level, body, stance, text });
    return this.list(actor, applicationId);
  }
}
