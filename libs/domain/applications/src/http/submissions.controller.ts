import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch, JsonText } from '#platform/http';

import type { ApplicationId } from '../applications.types';
import { OneApplication } from '../queries/one-application.query';
import { Receipts } from '../queries/receipts.query';
import { SubmitApplicationService } from '../services/submit-application.service';
import { WithdrawApplicationService } from '../services/withdraw-application.service';

import { ApplicationResponse, WithdrawApplicationRequest } from './application.dto';
import { ReceiptResponse, SubmissionReceiptResponse } from './receipt.dto';
import { MAY_ENGAGE, MAY_READ } from './rules';

@ApiTags('Applications')
@Controller('applications/:applicationId')
export class SubmissionsController {
  constructor(
    private readonly submitApplication: SubmitApplicationService,
    private readonly withdrawApplication: WithdrawApplicationService,
    private readonly one: OneApplication,
    private readonly receipts: Receipts,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_ENGAGE)
  @ApiOperation({
    operationId: 'submitApplication',
    summary: 'Submit an application, and get its receipt',
    description:
      'By a representative of the lead. It is in time if it reached us before the call closes; what a second wave sent back, before that is over: it is then eligible again. What it says is frozen, hashed and signed: `GET …/receipt` gives the text.',
  })
  @ApiOkResponse({ type: SubmissionReceiptResponse })
  @ApiProblems({
    403: 'applications.for-the-representative-of-the-lead',
    404: 'applications.application-not-found',
    409: ['applications.transition-not-allowed', 'calls.call-not-open'],
    412: 'applications.application-changed-meanwhile',
    422: ['applications.submission-refused', 'applications.deadline-passed'],
  })
  async submit(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() expectedVersion: number,
  ): Promise<SubmissionReceiptResponse> {
    const request = { applicationId, expectedVersion };
    return new SubmissionReceiptResponse(await this.submitApplication.submit(actor, request));
  }

  @Post('withdraw')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_ENGAGE)
  @ApiOperation({
    operationId: 'withdrawApplication',
    summary: 'Take an application back',
    description: 'A draft at any time, what was submitted until the call closes.',
  })
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems({
    403: 'applications.for-the-representative-of-the-lead',
    404: 'applications.application-not-found',
    409: 'applications.transition-not-allowed',
    412: 'applications.application-changed-meanwhile',
    422: 'applications.deadline-passed',
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() expectedVersion: number,
    @Body() { reason }: WithdrawApplicationRequest,
  ): Promise<JsonText> {
    await this.withdrawApplication.withdraw(actor, { applicationId, reason, expectedVersion });
    const { json, version } = await this.one.read(actor, applicationId);
    return new JsonText(json, { version });
  }

  @Get('receipt')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'getReceipt',
    summary: 'The proof that an application was submitted, and what it said',
  })
  @ApiOkResponse({ type: ReceiptResponse })
  @ApiProblems({ 404: ['applications.application-not-found', 'applications.receipt-not-found'] })
  async receipt(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<ReceiptResponse> {
    return new ReceiptResponse(await this.receipts.read(actor, applicationId));
  }
}
