import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  IfMatch,
  sendPage,
  type JsonText,
} from '#platform/http';
import type { OrganisationId } from '#domain/organisations';

import type { StatementLineId } from '../grants.types';
import { STATEMENT_LINE_LISTING, StatementLinesQuery } from '../queries/statement-lines.query';
import { ImportStatementService } from '../services/import-statement.service';
import { SettleLineService } from '../services/settle-line.service';

import {
  BankStatementLineResponse,
  ImportStatementRequest,
  MatchLineRequest,
  SetAsideRequest,
  StatementImportResponse,
} from './statement.dto';

const WRITE = { roles: ['officer'], scope: 'organisation', token: 'payments:write' } as const;

const REFUSED = {
  403: 'grants.payment-forbidden',
  404: ['grants.statement-line-not-found', 'grants.payment-order-not-found'],
  412: 'http.version-stale',
  422: 'grants.payment-refused',
} as const;

@ApiTags('Payments')
@Controller()
export class BankStatementsController {
  constructor(
    private readonly lines: StatementLinesQuery,
    private readonly importStatement: ImportStatementService,
    private readonly settleLine: SettleLineService,
  ) {}

  @Post('organisations/:organisationId/bank-statements')
  @HttpCode(200)
  @Authz(WRITE)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'importBankStatement',
    summary: 'Read a statement of the account that a funder pays from',
    description:
      'What says by itself which order it settles is settled; a movement is read once, in whatever statement it comes.',
  })
  @ApiOkResponse({ type: StatementImportResponse })
  @ApiProblems({ 403: 'grants.payment-forbidden', 422: 'grants.statement-refused' })
  import(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') funderId: OrganisationId,
    @Body() { content }: ImportStatementRequest,
  ): Promise<StatementImportResponse> {
    return this.importStatement.import(actor, { funderId, content });
  }

  @Get('statement-lines')
  @Authz({
    roles: ['officer', 'decision-maker', 'auditor'],
    scope: 'organisation',
    token: 'payments:read',
  })
  @ApiOperation({
    operationId: 'listStatementLines',
    summary: 'Movements of the accounts that my organisations pay from, and what they settle',
  })
  @ApiListing(STATEMENT_LINE_LISTING)
  @ApiOkResponse({ type: BankStatementLineResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.lines.list(actor, query));
  }

  @Post('statement-lines/:lineId/match')
  @HttpCode(200)
  @Authz(WRITE)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'matchStatementLine',
    summary: 'Say which order an open movement settles',
  })
  @ApiOkResponse({ type: BankStatementLineResponse })
  @ApiProblems(REFUSED)
  async match(
    @CurrentActor() actor: Actor,
    @IdParam('lineId') id: StatementLineId,
    @IfMatch() version: number,
    @Body() { orderId }: MatchLineRequest,
  ): Promise<BankStatementLineResponse> {
    await this.settleLine.match(actor, { id, version, orderId: asId<'PaymentOrder'>(orderId) });
    return (await this.lines.find(actor, id)) as BankStatementLineResponse;
  }

  @Post('statement-lines/:lineId/set-aside')
  @HttpCode(200)
  @Authz(WRITE)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'setStatementLineAside',
    summary: 'Say that an open movement is about no grant, and why',
  })
  @ApiOkResponse({ type: BankStatementLineResponse })
  @ApiProblems(REFUSED)
  async setAside(
    @CurrentActor() actor: Actor,
    @IdParam('lineId') id: StatementLineId,
    @IfMatch() version: number,
    @Body() { note }: SetAsideRequest,
  ): Promise<BankStatementLineResponse> {
    await this.settleLine.setAside(actor, { id, version, note });
    return (await this.lines.find(actor, id)) as BankStatementLineResponse;
  }
}
