import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

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

import type { PaymentOrderId } from '../grants.types';
import { ORDER_LISTING, PaymentOrdersQuery } from '../queries/payment-orders.query';
import { DraftOrdersService } from '../services/draft-orders.service';
import { SettleOrdersService } from '../services/settle-orders.service';

import {
  CancelOrderRequest,
  DraftedOrdersResponse,
  DraftOrdersRequest,
  PaymentOrderResponse,
} from './payment-order.dto';

const REFUSED = {
  403: 'grants.payment-forbidden',
  404: 'grants.payment-order-not-found',
  412: 'http.version-stale',
  422: 'grants.payment-refused',
} as const;

@ApiTags('Payments')
@Controller('payment-orders')
export class PaymentOrdersController {
  constructor(
    private readonly orders: PaymentOrdersQuery,
    private readonly draftOrders: DraftOrdersService,
    private readonly settleOrders: SettleOrdersService,
  ) {}

  @Get()
  @Authz({
    roles: ['officer', 'decision-maker', 'auditor'],
    scope: 'organisation',
    token: 'payments:read',
  })
  @ApiOperation({ operationId: 'listPaymentOrders', summary: 'Payment orders of my organisations' })
  @ApiListing(ORDER_LISTING)
  @ApiOkResponse({ type: PaymentOrderResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.orders.list(actor, query));
  }

  @Post()
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'payments:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'draftPaymentOrders',
    summary: 'Order the payment of instalments: all of them, or none with every reason',
    description: 'To the account in use of each payee. A second person approves.',
  })
  @ApiCreatedResponse({ type: DraftedOrdersResponse })
  @ApiProblems({ 403: 'grants.payment-forbidden', 422: 'grants.payment-refused' })
  async draft(
    @CurrentActor() actor: Actor,
    @Body() body: DraftOrdersRequest,
  ): Promise<DraftedOrdersResponse> {
    return { orderIds: await this.draftOrders.draft(actor, DraftOrdersRequest.idsOf(body)) };
  }

  @Post(':orderId/approve')
  @HttpCode(200)
  @Authz({ roles: ['decision-maker'], scope: 'organisation' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'approvePaymentOrder',
    summary: 'Approve an order that somebody else drafted',
    description: 'All that could stop it is asked again. Needs a session, not a token.',
  })
  @ApiOkResponse({ type: PaymentOrderResponse })
  @ApiProblems(REFUSED)
  async approve(
    @CurrentActor() actor: Actor,
    @IdParam('orderId') id: PaymentOrderId,
    @IfMatch() version: number,
  ): Promise<PaymentOrderResponse> {
    await this.settleOrders.approve(actor, { id, version });
    return (await this.orders.find(actor, id)) as PaymentOrderResponse;
  }

  @Post(':orderId/cancel')
  @HttpCode(200)
  @Authz({ roles: ['officer', 'decision-maker'], scope: 'organisation' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'cancelPaymentOrder',
    summary: 'Take an order back before it goes to the bank',
    description: 'Its instalment is due again. Needs a session, not a token.',
  })
  @ApiOkResponse({ type: PaymentOrderResponse })
  @ApiProblems(REFUSED)
  async cancel(
    @CurrentActor() actor: Actor,
    @IdParam('orderId') id: PaymentOrderId,
    @IfMatch() version: number,
    @Body() { reason }: CancelOrderRequest,
  ): Promise<PaymentOrderResponse> {
    await this.settleOrders.cancel(actor, { id, version, reason });
    return (await this.orders.find(actor, id)) as PaymentOrderResponse;
  }
}
