import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';

import type { OrganisationId } from '../organisations.types';
import { VaultQuery } from '../queries/vault.query';
import { RecordAccountsService } from '../services/record-accounts.service';
import { RecordBankDetailsService } from '../services/record-bank-details.service';
import { SignCommitmentService } from '../services/sign-commitment.service';
import { TREASURERS, VAULT_KEEPERS } from '../vault.policy';

import { AccountsByYearResponse, FragilityResponse } from './fragility.dto';
import {
  BankDetailsHistoryResponse,
  CommitmentsResponse,
  RecordAccountsRequest,
  RecordBankDetailsRequest,
  SignCommitmentRequest,
} from './vault.dto';

const READ = { roles: 'signed-in', scope: 'party', token: 'organisations:read' } as const;
const NOT_OPEN = {
  403: 'organisations.vault-not-open',
  404: 'organisations.organisation-not-found',
} as const;

@ApiTags('Organisations')
@Controller('organisations/:organisationId')
export class VaultController {
  constructor(
    private readonly vault: VaultQuery,
    private readonly recordBankDetails: RecordBankDetailsService,
    private readonly signCommitment: SignCommitmentService,
    private readonly recordAccounts: RecordAccountsService,
  ) {}

  @Get('bank-details')
  @Authz(READ)
  @ApiOperation({
    operationId: 'getBankDetails',
    summary: 'Where an organisation is paid, and was before; masked',
  })
  @ApiOkResponse({ type: BankDetailsHistoryResponse })
  @ApiProblems(NOT_OPEN)
  async bankDetails(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
  ): Promise<BankDetailsHistoryResponse> {
    return { versions: await this.vault.bankDetails(actor, id) };
  }

  @Post('bank-details')
  @HttpCode(200)
  @Authz({ roles: TREASURERS, scope: 'organisation' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'recordBankDetails',
    summary: 'Say where an organisation is paid from now on',
    description: 'The earlier ones stay written. Needs a session, not a token.',
  })
  @ApiOkResponse({ type: BankDetailsHistoryResponse })
  @ApiProblems({
    403: 'organisations.vault-not-yours',
    409: 'organisations.bank-details-moved-on',
    422: 'organisations.bank-details-refused',
  })
  async changeBankDetails(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @Body() request: RecordBankDetailsRequest,
  ): Promise<BankDetailsHistoryResponse> {
    const details = RecordBankDetailsRequest.detailsOf(id, request);
    await this.recordBankDetails.record(actor, details);
    return this.bankDetails(actor, id);
  }

  @Get('republican-commitments')
  @Authz(READ)
  @ApiOperation({
    operationId: 'listRepublicanCommitments',
    summary: 'The republican commitments that an organisation has signed',
  })
  @ApiOkResponse({ type: CommitmentsResponse })
  @ApiProblems(NOT_OPEN)
  async commitments(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
  ): Promise<CommitmentsResponse> {
    return { commitments: await this.vault.commitments(actor, id) };
  }

  @Post('republican-commitments')
  @HttpCode(200)
  @Authz({ roles: ['representative'], scope: 'organisation' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'signRepublicanCommitment',
    summary: 'Subscribe the republican commitment for an association or a foundation',
    description: 'Needs a session, not a token.',
  })
  @ApiOkResponse({ type: CommitmentsResponse })
  @ApiProblems({
    403: 'organisations.vault-not-yours',
    409: 'organisations.commitment-already-signed',
    422: 'organisations.commitment-refused',
  })
  async sign(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @Body() request: SignCommitmentRequest,
  ): Promise<CommitmentsResponse> {
    await this.signCommitment.sign(actor, SignCommitmentRequest.commitmentOf(id, request));
    return this.commitments(actor, id);
  }

  @Get('accounts')
  @Authz(READ)
  @ApiOperation({ operationId: 'listYearlyAccounts', summary: 'The accounts of each year' })
  @ApiOkResponse({ type: AccountsByYearResponse })
  @ApiProblems(NOT_OPEN)
  async accounts(@CurrentActor() actor: Actor, @IdParam('organisationId') id: OrganisationId) {
    return { years: await this.vault.accounts(actor, id) };
  }

  @Post('accounts')
  @HttpCode(200)
  @Authz({ roles: VAULT_KEEPERS, scope: 'organisation', token: 'organisations:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'recordYearlyAccounts',
    summary: 'Say what the accounts of a year say, or correct it',
  })
  @ApiOkResponse({ type: AccountsByYearResponse })
  @ApiProblems({ 403: 'organisations.vault-not-yours', 422: 'organisations.accounts-refused' })
  async addAccounts(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
    @Body() request: RecordAccountsRequest,
  ) {
    await this.recordAccounts.record(actor, RecordAccountsRequest.accountsOf(id, request));
    return this.accounts(actor, id);
  }

  @Get('fragility')
  @Authz(READ)
  @ApiOperation({
    operationId: 'getFragility',
    summary: 'How an organisation stands on its latest accounts, ratio by ratio',
  })
  @ApiOkResponse({ type: FragilityResponse })
  @ApiProblems(NOT_OPEN)
  async fragility(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
  ): Promise<FragilityResponse> {
    return new FragilityResponse(await this.vault.fragility(actor, id));
  }
}
