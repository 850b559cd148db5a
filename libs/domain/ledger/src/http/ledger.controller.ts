import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  sendPage,
  type JsonText,
} from '#platform/http';

import type { EntryId, LedgerAccountId } from '../ledger.types';
import { ACCOUNT_LISTING, AccountsQuery, LINE_LISTING } from '../queries/accounts.query';
import { EntriesQuery, ENTRY_LISTING } from '../queries/entries.query';
import { ReverseEntryService } from '../services/reverse-entry.service';

import {
  EntryResponse,
  LedgerAccountResponse,
  ListedEntryResponse,
  ReverseEntryRequest,
  StatementLineResponse,
} from './ledger.dto';

const READERS = {
  roles: ['officer', 'decision-maker', 'auditor', 'administrator'],
  scope: 'organisation',
  token: 'ledger:read',
} as const;

@ApiTags('Ledger')
@Controller()
export class LedgerController {
  constructor(
    private readonly accounts: AccountsQuery,
    private readonly entries: EntriesQuery,
    private readonly reverseEntry: ReverseEntryService,
  ) {}

  @Get('ledger-accounts')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'listLedgerAccounts',
    summary: 'Accounts of the books of my organisations, with their balances',
  })
  @ApiListing(ACCOUNT_LISTING)
  @ApiOkResponse({ type: LedgerAccountResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.accounts.list(actor, query));
  }

  @Get('ledger-accounts/:accountId')
  @Authz(READERS)
  @ApiOperation({ operationId: 'getLedgerAccount', summary: 'One account' })
  @ApiOkResponse({ type: LedgerAccountResponse })
  @ApiProblems({ 404: 'ledger.account-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('accountId') id: LedgerAccountId,
  ): Promise<LedgerAccountResponse> {
    return (await this.accounts.get(actor, id)) as LedgerAccountResponse;
  }

  @Get('ledger-accounts/:accountId/lines')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'listLedgerAccountLines',
    summary: 'The statement of an account: what moved, and the balance after it',
  })
  @ApiListing(LINE_LISTING)
  @ApiOkResponse({ type: StatementLineResponse, isArray: true })
  @ApiProblems({ 404: 'ledger.account-not-found' })
  async lines(
    @CurrentActor() actor: Actor,
    @IdParam('accountId') id: LedgerAccountId,
    @Query() query: unknown,
  ): Promise<JsonText> {
    return sendPage(await this.accounts.statement(actor, id, query));
  }

  @Get('ledger-entries')
  @Authz(READERS)
  @ApiOperation({ operationId: 'listLedgerEntries', summary: 'The journal, the latest first' })
  @ApiListing(ENTRY_LISTING)
  @ApiOkResponse({ type: ListedEntryResponse, isArray: true })
  async journal(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.entries.list(actor, query));
  }

  @Get('ledger-entries/:entryId')
  @Authz(READERS)
  @ApiOperation({
    operationId: 'getLedgerEntry',
    summary: 'An entry, with the business fact behind it',
  })
  @ApiOkResponse({ type: EntryResponse })
  @ApiProblems({ 404: 'ledger.entry-not-found' })
  async entry(
    @CurrentActor() actor: Actor,
    @IdParam('entryId') id: EntryId,
  ): Promise<EntryResponse> {
    return (await this.entries.get(actor, id)) as unknown as EntryResponse;
  }

  @Post('ledger-entries/:entryId/reverse')
  @HttpCode(200)
  @Authz({
    roles: ['decision-maker', 'administrator'],
    scope: 'organisation',
    token: 'ledger:write',
  })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'reverseLedgerEntry',
    summary: 'Undo an entry by its mirror, today, once',
    description: 'Answers the entry that undoes it.',
  })
  @ApiOkResponse({ type: EntryResponse })
  @ApiProblems({
    403: 'ledger.books-forbidden',
    404: 'ledger.entry-not-found',
    422: 'ledger.entry-refused',
  })
  async reverse(
    @CurrentActor() actor: Actor,
    @IdParam('entryId') id: EntryId,
    @Body() { reason }: ReverseEntryRequest,
  ): Promise<EntryResponse> {
    return this.entry(actor, await this.reverseEntry.reverse(actor, id, reason));
  }
}
