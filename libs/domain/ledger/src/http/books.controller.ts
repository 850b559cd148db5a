import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import type { OrganisationId } from '#domain/organisations';

import { journalFile } from '../domain/journal-file';
import { BooksReportQuery } from '../queries/books-report.query';
import { JournalFileQuery } from '../queries/journal-file.query';
import { TrialBalanceQuery } from '../queries/trial-balance.query';
import { ClosePeriodService } from '../services/close-period.service';

import {
  AsOfQuery,
  BooksReportResponse,
  ClosePeriodRequest,
  PeriodQuery,
  TrialBalanceResponse,
} from './books.dto';

const READERS = {
  roles: ['officer', 'decision-maker', 'auditor', 'administrator'],
  scope: 'organisation',
  token: 'ledger:read',
} as const;

@ApiTags('Ledger')
@Controller('organisations/:organisationId/books')
export class BooksController {
  constructor(
    private readonly balance: TrialBalanceQuery,
    private readonly report: BooksReportQuery,
    private readonly file: JournalFileQuery,
    private readonly closePeriod: ClosePeriodService,
  ) {}

  @Get('trial-balance')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'getTrialBalance',
    summary: 'What was debited and credited up to a day, by number of the chart of accounts',
  })
  @ApiOkResponse({ type: TrialBalanceResponse })
  @ApiProblems({ 403: 'ledger.books-forbidden' })
  async trialBalance(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @Query() { asOf }: AsOfQuery,
  ): Promise<TrialBalanceResponse> {
    return new TrialBalanceResponse(await this.balance.of(actor, id, asLocalDate(asOf)));
  }

  @Get('report')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'verifyBooks',
    summary: 'Reads the chain of the entries again, and adds everything up',
    description: 'A changed, removed or exchanged entry is found at its number.',
  })
  @ApiOkResponse({ type: BooksReportResponse })
  @ApiProblems({ 403: 'ledger.books-forbidden' })
  async verify(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
  ): Promise<BooksReportResponse> {
    return new BooksReportResponse(await this.report.of(actor, id));
  }

  @Get('journal')
  @Header('content-type', 'text/plain; charset=iso-8859-15')
  @Header('content-disposition', 'attachment; filename="journal.txt"')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'exportJournal',
    summary: 'The entries of a period in the eighteen columns of the file of accounting entries',
    description: 'Sealed entries only, at most 200,000 lines.',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'A file of lines.', schema: { type: 'string' } })
  @ApiProblems({ 403: 'ledger.books-forbidden', 422: 'ledger.journal-too-long' })
  async journal(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @Query() { from, to }: PeriodQuery,
  ): Promise<Buffer> {
    const period = [asLocalDate(from), asLocalDate(to)] as const;
    return journalFile(await this.file.lines(actor, id, period));
  }

  @Post('closings')
  @HttpCode(204)
  @Authz({
    roles: ['decision-maker', 'administrator'],
    scope: 'organisation',
    token: 'ledger:write',
  })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'closePeriod',
    summary: 'Close all that was booked up to a day, for good',
    description: 'What took effect then and is learnt later is booked in the open period.',
  })
  @ApiNoContentResponse({ description: 'It is closed.' })
  @ApiProblems({ 403: 'ledger.books-forbidden', 422: 'ledger.closing-refused' })
  async close(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @Body() { until }: ClosePeriodRequest,
  ): Promise<void> {
    await this.closePeriod.close(actor, id, asLocalDate(until));
  }
}
