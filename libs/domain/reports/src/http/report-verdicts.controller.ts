import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';

import { ReportsQuery } from '../queries/reports.query';
import type { ReportId } from '../reports.types';
import { VerifyReportService } from '../services/verify-report.service';

import { actionsOn } from './report-actions';
import {
  AcceptReportRequest,
  CertifyLinesRequest,
  ReturnReportRequest,
} from './report-requests.dto';
import { ReportResponse } from './report.dto';

const VERIFY = { roles: ['officer'], scope: 'organisation', token: 'reports:write' } as const;

const REFUSED = {
  403: 'reports.report-forbidden',
  404: 'reports.report-not-found',
  412: 'http.version-stale',
  422: 'reports.report-refused',
} as const;

@ApiTags('Reports')
@Controller('reports/:reportId')
export class ReportVerdictsController {
  constructor(
    private readonly reports: ReportsQuery,
    private readonly verifyReport: VerifyReportService,
  ) {}

  @Put('verdicts')
  @Authz(VERIFY)
  @ApiOperation({
    operationId: 'certifyReportLines',
    summary: 'Say what is certified of some lines of a report, and why not all of it',
  })
  @ApiOkResponse({ type: ReportResponse })
  @ApiProblems(REFUSED)
  async certify(
    @CurrentActor() actor: Actor,
    @IdParam('reportId') id: ReportId,
    @IfMatch() version: number,
    @Body() body: CertifyLinesRequest,
  ): Promise<ReportResponse> {
    const verdicts = CertifyLinesRequest.verdictsOf(body);
    await this.verifyReport.certify(actor, { id, version }, verdicts);
    return this.get(actor, id);
  }

  @Post('accept')
  @HttpCode(200)
  @Authz(VERIFY)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'acceptReport',
    summary: 'Accept a report of which every line is verified',
    description: 'What waited for it comes due.',
  })
  @ApiOkResponse({ type: ReportResponse })
  @ApiProblems(REFUSED)
  async accept(
    @CurrentActor() actor: Actor,
    @IdParam('reportId') id: ReportId,
    @IfMatch() version: number,
    @Body() { word = null }: AcceptReportRequest,
  ): Promise<ReportResponse> {
    await this.verifyReport.accept(actor, { id, version }, word);
    return this.get(actor, id);
  }

  @Post('return')
  @HttpCode(200)
  @Authz(VERIFY)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'returnReport',
    summary: 'Give a report back to be corrected, and say why',
  })
  @ApiOkResponse({ type: ReportResponse })
  @ApiProblems(REFUSED)
  async giveBack(
    @CurrentActor() actor: Actor,
    @IdParam('reportId') id: ReportId,
    @IfMatch() version: number,
    @Body() { word }: ReturnReportRequest,
  ): Promise<ReportResponse> {
    await this.verifyReport.giveBack(actor, { id, version }, word);
    return this.get(actor, id);
  }

  private async get(actor: Actor, id: ReportId): Promise<ReportResponse> {
    const found = await this.reports.find(actor, id);
    return ReportResponse.of(found, actionsOn(actor, found));
  }
}
