import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { ApiProblems, Idempotent } from '#platform/http';

import { Receipts } from '../queries/receipts.query';
import { VerifyReceiptService } from '../services/verify-receipt.service';

import { ReceiptKeysResponse, VerificationResponse, VerifyReceiptRequest } from './receipt.dto';

/** For anyone who holds a receipt: no account, and no need to trust us. */
@ApiTags('Receipts')
@Controller()
export class ReceiptsController {
  constructor(
    private readonly receipts: Receipts,
    private readonly verifyReceipt: VerifyReceiptService,
  ) {}

  @Post('receipts/verify')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'verifyReceipt',
    summary: 'Say whether a receipt is ours and unaltered',
    description: 'With its text, or with its reference and hash; and its signature.',
  })
  @ApiOkResponse({ type: VerificationResponse })
  @ApiProblems({ 400: 'applications.verification-refused' })
  async verify(@Body() request: VerifyReceiptRequest): Promise<VerificationResponse> {
    const { canonical = null, reference = null, sha256 = null, signature } = request;
    const presented = { canonical, reference, sha256, signature };
    return new VerificationResponse(await this.verifyReceipt.verify(presented));
  }

  @Get('receipt-keys')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'listReceiptKeys',
    summary: 'The public keys of receipts, those of before included',
  })
  @ApiOkResponse({ type: ReceiptKeysResponse })
  async keys(): Promise<ReceiptKeysResponse> {
    return new ReceiptKeysResponse(await this.receipts.keys());
  }
}
