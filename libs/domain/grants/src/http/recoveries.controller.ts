import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';

import type { RecoveryId } from '../grants.types';
import { GrantsQuery } from '../queries/grants.query';
import { SettleRecoveryService } from '../services/settle-recovery.service';

import { ReceiveRecoveryRequest, RecoveryResponse, WaiveRecoveryRequest } from './recovery.dto';

const REFUSED = {
  403: 'grants.payment-forbidden',
  404: 'grants.recovery-not-found',
  412: 'http.version-stale',
  422: 'grants.recovery-refused',
} as const;

@ApiTags('Payments')
@Controller('recoveries/:recoveryId')
export class RecoveriesController {
  constructor(
    private readonly grants: GrantsQuery,
    private readonly settleRecovery: SettleRecoveryService,
  ) {}

  @Post('receipts')
  @HttpCode(200)
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'payments:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'receiveRecovery',
    summary: 'Write down that some of an overpayment came back',
  })
  @ApiOkResponse({ type: RecoveryResponse })
  @ApiProblems(REFUSED)
  async receive(
    @CurrentActor() actor: Actor,
    @IdParam('recoveryId') id: RecoveryId,
    @IfMatch() version: number,
    @Body() body: ReceiveRecoveryRequest,
  ): Promise<RecoveryResponse> {
    const receipt = ReceiveRecoveryRequest.receiptOf(body);
    await this.settleRecovery.receive(actor, { id, version }, receipt);
    return RecoveryResponse.of(await this.grants.recovery(actor, id), actor);
  }

  @Post('waive')
  @HttpCode(200)
  @Authz({ roles: ['decision-maker'], scope: 'organisation' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'waiveRecovery',
    summary: 'Give up what is left of an overpayment, for good',
    description: 'Needs a session, not a token.',
  })
  @ApiOkResponse({ type: RecoveryResponse })
  @ApiProblems(REFUSED)
  async waive(
    @CurrentActor() actor: Actor,
    @IdParam('recoveryId') id: RecoveryId,
    @IfMatch() version: number,
    @Body() { reason }: WaiveRecoveryRequest,
  ): Promise<RecoveryResponse> {
    await this.settleRecovery.waive(actor, { id, version }, reason);
    return RecoveryResponse.of(await this.grants.recovery(actor, id), actor);
  }
}
