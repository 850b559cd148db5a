import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
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
import { SectionVersionNotFound } from '../form.errors';
import { Progress } from '../queries/progress.query';
import { SECTION_VERSION_LISTING, SectionHistory } from '../queries/section-history.query';
import { SaveSectionService, type SavedSection } from '../services/save-section.service';

import { MAY_READ, MAY_WRITE, SHUT } from './rules';
import {
  SavedSectionResponse,
  SaveSectionRequest,
  SectionProgressResponse,
  SectionVersionResponse,
  SectionVersionSummaryResponse,
} from './section.dto';

const CODE = { name: 'code', schema: { type: 'string' }, example: 'common-strategy' } as const;
const VERSION = { name: 'version', schema: { type: 'integer', minimum: 1 } } as const;
const NUMBER = /^[1-9]\d{0,8}$/;
const MERGED =
  'Save as you write. The version is that of the section. What somebody else saved since is joined with yours, field by field; where both changed the same field, the answer is 412 with both in `conflicts`: nothing is lost.';
const NOT_FOUND = ['applications.application-not-found', 'applications.section-not-found'];

@ApiTags('Applications: sections')
@Controller('applications/:applicationId')
export class SectionsController {
  constructor(
    private readonly saveSection: SaveSectionService,
    private readonly history: SectionHistory,
    private readonly progress: Progress,
  ) {}

  @Get('progress')
  @Authz(MAY_READ)
  @ApiOperation({ operationId: 'getApplicationProgress', summary: 'How far each section is' })
  @ApiOkResponse({ type: SectionProgressResponse, isArray: true })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<readonly SectionProgressResponse[]> {
    return this.progress.read(actor, applicationId);
  }

  @Put('sections/:code')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'saveSection',
    summary: 'Save what is answered to one section, whole',
    description: MERGED,
  })
  @ApiParam(CODE)
  @ApiOkResponse({ type: SavedSectionResponse })
  @ApiProblems({
    403: 'applications.section-for-the-lead',
    404: NOT_FOUND,
    409: SHUT,
    412: 'applications.section-changed-meanwhile',
    422: 'applications.answers-refused',
  })
  async write(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Param('code') code: string,
    @IfMatch() expectedVersion: number,
    @Body() { answers }: SaveSectionRequest,
  ): Promise<SavedSection> {
    const draft = { applicationId, code, answers, expectedVersion };
    return this.saveSection.save(actor, { ...draft, keepsOthers: false });
  }

  @Patch('sections/:code')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'saveAnswers',
    summary: 'Save what is answered to some fields of a section',
    description: `Fields that are not named stay as they are; null clears one. ${MERGED}`,
  })
  @ApiParam(CODE)
  @ApiOkResponse({ type: SavedSectionResponse })
  @ApiProblems({
    403: 'applications.section-for-the-lead',
    404: NOT_FOUND,
    409: SHUT,
    412: 'applications.section-changed-meanwhile',
    422: 'applications.answers-refused',
  })
  async patch(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Param('code') code: string,
    @IfMatch() expectedVersion: number,
    @Body() { answers }: SaveSectionRequest,
  ): Promise<SavedSection> {
    const draft = { applicationId, code, answers, expectedVersion };
    return this.saveSection.save(actor, { ...draft, keepsOthers: true });
  }

  @Get('sections/:code/versions')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'listSectionVersions',
    summary: 'What a section said before, who wrote it and when',
    description: 'For the consortium: the funder reads what was submitted.',
  })
  @ApiParam(CODE)
  @ApiListing(SECTION_VERSION_LISTING)
  @ApiOkResponse({ type: SectionVersionSummaryResponse, isArray: true })
  @ApiProblems({ 403: 'applications.for-the-consortium', 404: NOT_FOUND })
  async versions(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Param('code') code: string,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.history.page(actor, applicationId, code, query));
  }

  @Get('sections/:code/versions/:version')
  @Authz(MAY_READ)
  @ApiOperation({ operationId: 'getSectionVersion', summary: 'What a section said at a version' })
  @ApiParam(CODE)
  @ApiParam(VERSION)
  @ApiOkResponse({ type: SectionVersionResponse })
  @ApiProblems({
    403: 'applications.for-the-consortium',
    404: [...NOT_FOUND, 'applications.section-version-not-found'],
  })
  async version(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Param('code') code: string,
    @Param('version') version: string,
  ): Promise<JsonText> {
    return new JsonText(await this.history.one(actor, applicationId, code, numberOf(version)));
  }

  @Post('sections/:code/versions/:version/restore')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'restoreSectionVersion',
    summary: 'Make an earlier version of a section its latest',
    description: 'It becomes a new version: what came between stays in the history.',
  })
  @ApiParam(CODE)
  @ApiParam(VERSION)
  @ApiOkResponse({ type: SavedSectionResponse })
  @ApiProblems({
    403: 'applications.section-for-the-lead',
    404: [...NOT_FOUND, 'applications.section-version-not-found'],
    409: SHUT,
    412: 'applications.section-changed-meanwhile',
  })
  async restore(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Param('code') code: string,
    @Param('version') version: string,
    @IfMatch() expectedVersion: number,
  ): Promise<SavedSection> {
    const wanted = { applicationId, code, version: numberOf(version), expectedVersion };
    return this.saveSection.restore(actor, wanted);
  }
}

/** What cannot be a version names none. */
function numberOf(version: string): number {
  if (!NUMBER.test(version)) throw new SectionVersionNotFound();
  return Number(version);
}
