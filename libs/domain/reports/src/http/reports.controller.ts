import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { SYSTEM, type Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { GiveContentService } from '#platform/files';
import { contentHeaders } from '#platform/files-http';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  IfMatch,
  sendPage,
  Streams,
  type JsonText,
} from '#platform/http';

import type { ReportId } from '../reports.types';
import { ReportNotFound } from '../reports.errors';
import { REPORT_LISTING, ReportsQuery } from '../queries/reports.query';
import { SubmitReportService } from '../services/submit-report.service';
import { WriteReportService } from '../services/write-report.service';

import { actionsOn } from './report-actions';
import { WriteReportRequest } from './report-requests.dto';
import { ReportResponse, ReportSummaryResponse } from './report.dto';

const READ = { roles: 'signed-in', scope: 'party', token: 'reports:read' } as const;

const REFUSED = {
  403: 'reports.report-forbidden',
  404: 'reports.report-not-found',
  412: 'http.version-stale',
  422: 'reports.report-refused',
} as const;

@ApiTags('Reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsQuery,
    private readonly writeReport: WriteReportService,
    private readonly submitReport: SubmitReportService,
    private readonly giveContent: GiveContentService,
  ) {}

  @Get()
  @Authz(READ)
  @ApiOperation({
    operationId: 'listReports',
    summary: 'Reports that my organisations write or await',
  })
  @ApiListing(REPORT_LISTING)
  @ApiOkResponse({ type: ReportSummaryResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.reports.list(actor, query));
  }

  @Get(':reportId')
  @Authz(READ)
  @ApiOperation({
    operationId: 'getReport',
    summary: 'One report, its lines, and the budget beside them',
  })
  @ApiOkResponse({ type: ReportResponse })
  @ApiProblems({ 404: 'reports.report-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('reportId') id: ReportId,
  ): Promise<ReportResponse> {
    const found = await this.reports.find(actor, id);
    return ReportResponse.of(found, actionsOn(actor, found));
  }

  @Put(':reportId')
  @Authz({
    roles: ['representative', 'contributor'],
    scope: 'organisation',
    token: 'reports:write',
  })
  @ApiOperation({
    operationId: 'writeReport',
    summary: 'Keep what is written of a report so far',
    description: 'Whole: what is missing is said when it is submitted.',
  })
  @ApiOkResponse({ type: ReportResponse })
  @ApiProblems(REFUSED)
  async write(
    @CurrentActor() actor: Actor,
    @IdParam('reportId') id: ReportId,
    @IfMatch() version: number,
    @Body() body: WriteReportRequest,
  ): Promise<ReportResponse> {
    await this.writeReport.write(actor, { id, version }, WriteReportRequest.contentOf(body));
    return this.get(actor, id);
  }

  @Post(':reportId/submit')
  @HttpCode(200)
  @Authz({ roles: ['representative'], scope: 'organisation' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'submitReport',
    summary: 'Hand a report in: the funder reads it from then on',
    description: 'Refused with every reason. Needs a session, not a token.',
  })
  @ApiOkResponse({ type: ReportResponse })
  @ApiProblems(REFUSED)
  async submit(
    @CurrentActor() actor: Actor,
    @IdParam('reportId') id: ReportId,
    @IfMatch() version: number,
  ): Promise<ReportResponse> {
    await this.submitReport.submit(actor, { id, version });
    return this.get(actor, id);
  }

  @Get(':reportId/lines/:position/evidence')
  @Streams()
  @Authz(READ)
  @ApiOperation({ operationId: 'getReportEvidence', summary: 'What shows a line of a report' })
  @ApiParam({ name: 'position', schema: { type: 'integer', minimum: 1, maximum: 500 } })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'The bytes, to be kept as a file.',
    schema: { type: 'string', format: 'binary' },
  })
  @ApiProblems({ 404: 'reports.report-not-found' })
  async evidence(
    @CurrentActor() actor: Actor,
    @IdParam('reportId') id: ReportId,
    @Param('position') position: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!/^[1-9]\d{0,2}$/.test(position)) throw new ReportNotFound();
    const fileId = await this.reports.evidenceOf(actor, id, Number(position));
    const { file, content } = await this.giveContent.open(SYSTEM, fileId);
    reply.headers(contentHeaders(file));
    return new StreamableFile(content);
  }
}
