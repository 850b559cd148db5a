import { Body, Controller, Get, Header, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';

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
import type { OrganisationId } from '#domain/organisations';

import type { PaymentFileId } from '../grants.types';
import { FILE_LISTING, PaymentOrdersQuery } from '../queries/payment-orders.query';
import { SendOrdersService } from '../services/send-orders.service';

import { PaymentFileResponse, SendOrdersRequest } from './payment-order.dto';

@ApiTags('Payments')
@Controller()
export class PaymentFilesController {
  constructor(
    private readonly orders: PaymentOrdersQuery,
    private readonly sendOrders: SendOrdersService,
  ) {}

  @Get('payment-files')
  @Authz({
    roles: ['officer', 'decision-maker', 'auditor'],
    scope: 'organisation',
    token: 'payments:read',
  })
  @ApiOperation({
    operationId: 'listPaymentFiles',
    summary: 'Files of transfers that my organisations made for their banks',
  })
  @ApiListing(FILE_LISTING)
  @ApiOkResponse({ type: PaymentFileResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.orders.listFiles(actor, query));
  }

  @Post('organisations/:organisationId/payment-files')
  @Authz({ roles: ['decision-maker'], scope: 'organisation' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'makePaymentFile',
    summary: 'Put all approved orders in one file for the bank',
    description: 'At most 900, the oldest first. Needs a session, not a token.',
  })
  @ApiCreatedResponse({ type: PaymentFileResponse })
  @ApiProblems({ 403: 'grants.payment-forbidden', 422: 'grants.payment-refused' })
  async make(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') funderId: OrganisationId,
    @Body() body: SendOrdersRequest,
  ): Promise<PaymentFileResponse> {
    const executionOn = SendOrdersRequest.dayOf(body);
    const id = await this.sendOrders.send(actor, { funderId, executionOn });
    return (await this.orders.findFile(actor, id)) as PaymentFileResponse;
  }

  @Get('payment-files/:fileId/content')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('content-disposition', 'attachment')
  @Header('cache-control', 'no-store')
  @Authz({ roles: ['officer', 'decision-maker'], scope: 'organisation' })
  @ApiOperation({
    operationId: 'getPaymentFileContent',
    summary: 'The file for the bank: ISO 20022, pain.001.001.09',
    description: 'Whole account numbers are in it. Needs a session, not a token.',
  })
  @ApiProduces('application/xml')
  @ApiOkResponse({ description: 'The file.', schema: { type: 'string' } })
  @ApiProblems({ 404: 'grants.payment-file-not-found' })
  content(@CurrentActor() actor: Actor, @IdParam('fileId') id: PaymentFileId): Promise<string> {
    return this.orders.contentOf(actor, id);
  }
}
