import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
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
import { Messages } from '#platform/messages';
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import type { InstalmentId } from '../grants.types';
import { GrantsQuery } from '../queries/grants.query';
import {
  INSTALMENT_LISTING,
  InstalmentsQuery,
  type BlockedInstalment,
} from '../queries/instalments.query';
import { FollowInstalmentService } from '../services/follow-instalment.service';

import {
  BlockedInstalmentResponse,
  DeclareDueRequest,
  DuePaymentsResponse,
  GrantPaymentsResponse,
  InstalmentResponse,
  SuspendPaymentRequest,
} from './instalment.dto';

import { RecoveryResponse } from './recovery.dto';

const READ = { roles: 'signed-in', scope: 'party', token: 'payments:read' } as const;
const FOLLOW = { roles: ['officer'], scope: 'organisation', token: 'payments:write' } as const;

const REFUSED = {
  403: 'grants.payment-forbidden',
  404: 'grants.instalment-not-found',
  412: 'http.version-stale',
  422: 'grants.instalment-change-refused',
} as const;

@ApiTags('Payments')
@Controller()
export class InstalmentsController {
  constructor(
    private readonly instalments: InstalmentsQuery,
    private readonly grants: GrantsQuery,
    private readonly follow: FollowInstalmentService,
    private readonly messages: Messages,
  ) {}

  @Get('instalments')
  @Authz(READ)
  @ApiOperation({
    operationId: 'listInstalments',
    summary: 'Instalments that my organisations pay, are paid, or pass on',
  })
  @ApiListing(INSTALMENT_LISTING)
  @ApiOkResponse({ type: InstalmentResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.instalments.list(actor, query));
  }

  @Get('agreements/:agreementId/payments')
  @Authz(READ)
  @ApiOperation({
    operationId: 'getGrantPayments',
    summary: 'Where the money of an agreement stands, and why what is not paid is not',
  })
  @ApiOkResponse({ type: GrantPaymentsResponse })
  @ApiProblems({ 404: 'agreements.agreement-not-found' })
  async ofAgreement(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
  ): Promise<GrantPaymentsResponse> {
    const standing = await this.grants.standingOf(actor, id);
    const found = await this.instalments.ofAgreement(actor, id);
    const recoveries = await this.grants.recoveriesOf(actor, id);
    return new GrantPaymentsResponse(
      standing,
      this.written(actor, found),
      recoveries.map((one) => RecoveryResponse.of(one, actor)),
    );
  }

  @Get('organisations/:organisationId/due-payments')
  @Authz({
    roles: ['officer', 'decision-maker', 'auditor'],
    scope: 'organisation',
    token: 'payments:read',
  })
  @ApiOperation({
    operationId: 'listDuePayments',
    summary: 'What a funder has to pay, the soonest first, with what stops each payment',
  })
  @ApiOkResponse({ type: DuePaymentsResponse })
  @ApiProblems({ 403: 'grants.payment-forbidden' })
  async due(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') id: OrganisationId,
  ): Promise<DuePaymentsResponse> {
    const { instalments, hasMore } = await this.instalments.dueOf(actor, id);
    return { instalments: this.written(actor, instalments), hasMore };
  }

  @Post('instalments/:instalmentId/declare-due')
  @HttpCode(200)
  @Authz(FOLLOW)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'declareInstalmentDue',
    summary: 'Say that what an instalment waits for has come about: its clock runs',
  })
  @ApiOkResponse({ type: BlockedInstalmentResponse })
  @ApiProblems(REFUSED)
  async declareDue(
    @CurrentActor() actor: Actor,
    @IdParam('instalmentId') id: InstalmentId,
    @IfMatch() version: number,
    @Body() body: DeclareDueRequest,
  ): Promise<BlockedInstalmentResponse> {
    const { reason } = body;
    const dueOn = DeclareDueRequest.dayOf(body);
    await this.follow.declareDue(actor, { id, version, reason, dueOn });
    return this.one(actor, id);
  }

  @Post('instalments/:instalmentId/suspend')
  @HttpCode(200)
  @Authz(FOLLOW)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'suspendPayment',
    summary: 'Stop the clock of an instalment: what was asked of the payee is missing',
  })
  @ApiOkResponse({ type: BlockedInstalmentResponse })
  @ApiProblems(REFUSED)
  async suspend(
    @CurrentActor() actor: Actor,
    @IdParam('instalmentId') id: InstalmentId,
    @IfMatch() version: number,
    @Body() { reason }: SuspendPaymentRequest,
  ): Promise<BlockedInstalmentResponse> {
    await this.follow.suspend(actor, { id, version, reason });
    return this.one(actor, id);
  }

  @Post('instalments/:instalmentId/resume')
  @HttpCode(200)
  @Authz(FOLLOW)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'resumePayment',
    summary: 'Let the clock of an instalment run again, its last day moved accordingly',
  })
  @ApiOkResponse({ type: BlockedInstalmentResponse })
  @ApiProblems(REFUSED)
  async resume(
    @CurrentActor() actor: Actor,
    @IdParam('instalmentId') id: InstalmentId,
    @IfMatch() version: number,
  ): Promise<BlockedInstalmentResponse> {
    await this.follow.resume(actor, { id, version });
    return this.one(actor, id);
  }

  private async one(actor: Actor, id: InstalmentId): Promise<BlockedInstalmentResponse> {
    const found = await this.instalments.find(actor, id);
    return BlockedInstalmentResponse.of(found, actor, this.messages);
  }

  private written(actor: Actor, found: readonly BlockedInstalment[]) {
    return found.map((one) => BlockedInstalmentResponse.of(one, actor, this.messages));
  }
}
