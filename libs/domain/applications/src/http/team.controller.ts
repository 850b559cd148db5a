import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam, IfMatch, JsonText } from '#platform/http';

import type { ApplicationId } from '../applications.types';
import { AssignmentDesk } from '../queries/assignment-desk.query';
import { PRESENCE_SECONDS, PresenceBoard } from '../queries/presence-board.query';
import { AssignSectionService } from '../services/assign-section.service';

import {
  AssignSectionRequest,
  PresenceRequest,
  PresenceResponse,
  SectionAssignmentResponse,
} from './discussion.dto';
import { MAY_READ, MAY_WRITE } from './rules';

const CODE = { name: 'code', schema: { type: 'string' }, example: 'common-strategy' } as const;

@ApiTags('Applications: discussion')
@Controller('applications/:applicationId')
export class TeamController {
  constructor(
    private readonly board: PresenceBoard,
    private readonly assignments: AssignmentDesk,
    private readonly assignSection: AssignSectionService,
  ) {}

  @Get('presence')
  @Authz(MAY_READ)
  @ApiOperation({ operationId: 'listPresence', summary: 'Who is writing now, and where' })
  @ApiOkResponse({ type: PresenceResponse, isArray: true })
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: 'applications.application-not-found',
  })
  async present(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<JsonText> {
    return new JsonText(await this.board.read(actor, applicationId));
  }

  @Put('presence')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'signalPresence',
    summary: 'Say where you are, and learn who else is there',
    description: `Every 20 seconds is enough: whoever gives no sign for ${String(PRESENCE_SECONDS)} seconds is gone. There is no need to ask apart who is there.`,
  })
  @ApiOkResponse({ type: PresenceResponse, isArray: true })
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: 'applications.application-not-found',
  })
  async signal(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { section = null, field = null }: PresenceRequest,
  ): Promise<JsonText> {
    return new JsonText(await this.board.arrive(actor, applicationId, { section, field }));
  }

  @Delete('presence')
  @HttpCode(204)
  @Authz(MAY_READ)
  @ApiOperation({ operationId: 'leavePresence', summary: 'Say that you are gone' })
  @ApiNoContentResponse()
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: 'applications.application-not-found',
  })
  async leave(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<void> {
    await this.board.leave(actor, applicationId);
  }

  @Get('section-assignments')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'listSectionAssignments',
    summary: 'Which partner is asked to answer which section',
  })
  @ApiOkResponse({ type: SectionAssignmentResponse, isArray: true })
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: 'applications.application-not-found',
  })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<JsonText> {
    return new JsonText(await this.assignments.read(actor, applicationId));
  }

  @Put('sections/:code/assignment')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'assignSection',
    summary: 'Ask a partner to answer a section',
    description: 'By the lead. The partner may then write that section, and is told.',
  })
  @ApiParam(CODE)
  @ApiOkResponse({ type: SectionAssignmentResponse, isArray: true })
  @ApiProblems({
    403: ['applications.assignment-for-the-lead', 'applications.for-the-consortium'],
    404: ['applications.application-not-found', 'applications.section-not-found'],
    409: 'applications.application-not-draft',
    412: 'applications.assignment-changed-meanwhile',
    422: 'applications.assignment-refused',
  })
  async assign(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Param('code') section: string,
    @IfMatch() expectedVersion: number,
    @Body() { partnerId, personId = null, dueOn = null, note = null }: AssignSectionRequest,
  ): Promise<JsonText> {
    await this.assignSection.assign(actor, {
      applicationId,
      section,
      partnerId: asId<'Partner'>(partnerId),
      personId,
      dueOn: dueOn === null ? null : asLocalDate(dueOn),
      note,
      expectedVersion,
    });
    return this.list(actor, applicationId);
  }

  @Delete('sections/:code/assignment')
  @HttpCode(204)
  @Authz(MAY_WRITE)
  @ApiOperation({ operationId: 'releaseSection', summary: 'Take a section back' })
  @ApiParam(CODE)
  @ApiNoContentResponse()
  @ApiProblems({
    403: ['applications.assignment-for-the-lead', 'applications.for-the-consortium'],
    404: ['applications.application-not-found', 'applications.section-not-found'],
    409: 'applications.application-not-draft',
    412: 'applications.assignment-changed-meanwhile',
  })
  async release(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Param('code') section: string,
    @IfMatch() expectedVersion: number,
  ): Promise<void> {
    await this.assignSection.release(actor, { applicationId, section, expectedVersion });
  }
}
