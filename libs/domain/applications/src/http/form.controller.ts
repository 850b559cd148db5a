import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiProblems,
  HtmlAnswer,
  Idempotent,
  IdParam,
  IfMatch,
  InLanguage,
  JsonText,
  Pages,
  type ChosenLanguage,
} from '#platform/http';

import type { ApplicationId } from '../applications.types';
import { Dossiers } from '../queries/dossier.query';
import { CarryAnswersService } from '../services/carry-answers.service';

import { ApplicationDocumentResponse } from './document.dto';
import { dossierPage } from './dossier.page';
import {
  ApplicationExportResponse,
  CopiedAnswersResponse,
  CopyAnswersRequest,
  UpgradeResponse,
} from './form.dto';
import { MAY_READ, MAY_WRITE } from './rules';

@ApiTags('Applications: sections')
@Controller('applications/:applicationId')
export class FormController {
  constructor(
    private readonly carry: CarryAnswersService,
    private readonly dossiers: Dossiers,
    private readonly pages: Pages,
  ) {}

  @Post('copy-answers')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'copyAnswers',
    summary: 'Bring in the answers of an earlier application',
    description:
      'By the lead, from any application that it was in, where the draft says nothing yet. Fields are matched by code and type; what could not come is listed.',
  })
  @ApiOkResponse({ type: CopiedAnswersResponse })
  @ApiProblems({
    403: 'applications.section-for-the-lead',
    404: 'applications.application-not-found',
    409: 'applications.application-not-draft',
    422: 'applications.copy-refused',
  })
  async copy(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { sourceId }: CopyAnswersRequest,
  ): Promise<CopiedAnswersResponse> {
    const source = asId<'Application'>(sourceId);
    return new CopiedAnswersResponse(await this.carry.copy(actor, applicationId, source));
  }

  @Get('upgrade')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'previewUpgrade',
    summary: 'What going over to the latest revision of the call would change',
  })
  @ApiOkResponse({ type: UpgradeResponse })
  @ApiProblems({
    404: 'applications.application-not-found',
    409: 'applications.nothing-to-upgrade',
  })
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<UpgradeResponse> {
    return new UpgradeResponse(await this.carry.preview(actor, applicationId));
  }

  @Post('upgrade')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'upgradeApplication',
    summary: 'Go over to the latest revision of the call',
    description:
      'By the lead. Answers to what is still asked are kept; the others stay in the history.',
  })
  @ApiOkResponse({ type: UpgradeResponse })
  @ApiProblems({
    403: 'applications.section-for-the-lead',
    404: 'applications.application-not-found',
    409: ['applications.application-not-draft', 'applications.nothing-to-upgrade'],
    412: 'applications.application-changed-meanwhile',
  })
  async upgrade(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() expectedVersion: number,
  ): Promise<UpgradeResponse> {
    const upgrade = await this.carry.upgrade(actor, applicationId, expectedVersion);
    return new UpgradeResponse(upgrade);
  }

  @Get('export')
  @Authz(MAY_READ)
  @ApiOperation({ operationId: 'exportApplication', summary: 'All that an application says' })
  @ApiOkResponse({ type: ApplicationExportResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async export(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<JsonText> {
    const { exportedAt, json, documents } = await this.dossiers.read(actor, applicationId);
    const given = JSON.stringify(documents.map((one) => new ApplicationDocumentResponse(one)));
    const head = `"format":"tablee-export-1","exportedAt":"${exportedAt.toISOString()}"`;
    return new JsonText(`{${head},"application":${json},"documents":${given}}`);
  }

  @Get('print')
  @Authz(MAY_READ)
  @HtmlAnswer()
  @ApiOperation({
    operationId: 'printApplication',
    summary: 'An application as a page to print',
    description: 'In the language of the reader, or of `?lang=`.',
  })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async print(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @InLanguage() chosen: ChosenLanguage,
  ): Promise<string> {
    return dossierPage(this.pages.in(chosen), await this.dossiers.read(actor, applicationId));
  }
}
