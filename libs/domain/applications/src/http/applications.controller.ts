import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  IfMatch,
  JsonText,
  sendPage,
} from '#platform/http';

import type { ApplicationId } from '../applications.types';
import { APPLICATION_LISTING, ApplicationPage } from '../queries/application-page.query';
import { OneApplication } from '../queries/one-application.query';
import { RenameApplicationService } from '../services/rename-application.service';
import { StartApplicationService } from '../services/start-application.service';

import {
  ApplicationOutlineResponse,
  ApplicationResponse,
  RenameApplicationRequest,
  StartApplicationRequest,
} from './application.dto';
import { MAY_READ, MAY_WRITE } from './rules';

@ApiTags('Applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly page: ApplicationPage,
    private readonly one: OneApplication,
    private readonly startApplication: StartApplicationService,
    private readonly renameApplication: RenameApplicationService,
  ) {}

  @Get()
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'listApplications',
    summary: 'The applications that are shared with you',
    description: 'Drafts of your organisations, and what was submitted to them.',
  })
  @ApiListing(APPLICATION_LISTING)
  @ApiOkResponse({ type: ApplicationOutlineResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.page.read(actor, query));
  }

  @Post()
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'startApplication',
    summary: 'Start the application of a consortium to its call',
    description: 'By the lead, under the latest revision of the call.',
  })
  @ApiCreatedResponse({ type: ApplicationResponse })
  @ApiProblems({
    403: 'applications.start-for-the-lead',
    404: 'consortia.consortium-not-found',
    409: ['applications.application-already-started', 'calls.call-not-open'],
  })
  async start(
    @CurrentActor() actor: Actor,
    @Body() { consortiumId, title }: StartApplicationRequest,
  ): Promise<JsonText> {
    const application = { consortiumId: asId<'Consortium'>(consortiumId), title: title ?? null };
    return this.get(actor, await this.startApplication.start(actor, application));
  }

  @Get(':applicationId')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'getApplication',
    summary: 'An application with its sections, partners and budgets',
  })
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<JsonText> {
    const { json, version } = await this.one.read(actor, applicationId);
    return new JsonText(json, { version });
  }

  @Patch(':applicationId')
  @Authz(MAY_WRITE)
  @ApiOperation({ operationId: 'renameApplication', summary: 'Give a draft another title' })
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems({
    403: 'applications.section-for-the-lead',
    404: 'applications.application-not-found',
    409: 'applications.application-not-draft',
    412: 'applications.application-changed-meanwhile',
  })
  async rename(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() expectedVersion: number,
    @Body() { title }: RenameApplicationRequest,
  ): Promise<JsonText> {
    await this.renameApplication.rename(actor, { applicationId, title, expectedVersion });
    return this.get(actor, applicationId);
  }
}
