import { Body, Controller, Get, HttpCode, Param, Post, Redirect } from '@nestjs/common';
import {
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, TakesForm } from '#platform/http';
import type { CallId } from '#domain/calls';

import { AskAlertService } from '../services/ask-alert.service';

import {
  AlertTokenRequest,
  AskAlertRequest,
  ConfirmedAlertResponse,
  FollowCallRequest,
} from './alert.dto';

/** For whoever wants to hear of new calls: no account, an address that is confirmed by mail. */
@ApiTags('Alerts')
@Controller('alerts')
export class AlertsController {
  constructor(private readonly alerts: AskAlertService) {}

  @Post()
  @HttpCode(204)
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('none')
  @ApiOperation({
    operationId: 'askAlert',
    summary: 'Ask to be mailed when a call that fits a search is published',
    description:
      'A mail asks to confirm; nothing more is sent before. Answers the same whoever the address belongs to. Five in a day for one address.',
  })
  @ApiNoContentResponse({ description: 'Written to the address, to confirm.' })
  @ApiProblems({ 429: 'alerts.too-often' })
  async ask(@Body() request: AskAlertRequest): Promise<void> {
    await this.alerts.ask(AskAlertRequest.alertOf(request));
  }

  @Post('calls/:callId')
  @HttpCode(204)
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('none')
  @ApiOperation({
    operationId: 'followCall',
    summary: 'Ask to be mailed of what becomes of a call',
    description:
      'A later deadline, revised rules, answered questions, results, its end. A mail asks to confirm, as for any alert.',
  })
  @ApiNoContentResponse({ description: 'Written to the address, to confirm.' })
  @ApiProblems({ 404: 'calls.call-not-found', 429: 'alerts.too-often' })
  async follow(
    @IdParam('callId') callId: CallId,
    @Body() { email, language }: FollowCallRequest,
  ): Promise<void> {
    await this.alerts.follow(callId, { email, language });
  }

  @Post('confirm')
  @HttpCode(200)
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('natural')
  @ApiOperation({ operationId: 'confirmAlert', summary: 'Confirm an alert, by the link of a mail' })
  @ApiOkResponse({ type: ConfirmedAlertResponse })
  @ApiProblems({ 404: 'alerts.alert-not-found' })
  async confirm(@Body() { token }: AlertTokenRequest): Promise<ConfirmedAlertResponse> {
    return new ConfirmedAlertResponse(await this.alerts.confirm(token));
  }

  @Post('leave')
  @HttpCode(204)
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('natural')
  @ApiOperation({
    operationId: 'leaveAlert',
    summary: 'Leave an alert, by the link of any of its mails',
    description: 'The address is forgotten at once.',
  })
  @ApiNoContentResponse()
  @ApiProblems({ 404: 'alerts.alert-not-found' })
  async leave(@Body() { token }: AlertTokenRequest): Promise<void> {
    await this.alerts.leave(token);
  }

  @Post('leave/:token')
  @HttpCode(204)
  @TakesForm()
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('natural')
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiOperation({
    operationId: 'leaveAlertInOneClick',
    summary: 'Leave an alert from a mail program (RFC 8058)',
    description: 'The address of `List-Unsubscribe`. What is sent with it is not read.',
  })
  @ApiNoContentResponse()
  @ApiProblems({ 404: 'alerts.alert-not-found' })
  async leaveInOneClick(@Param('token') token: string): Promise<void> {
    await this.alerts.leave(token);
  }

  /** Leaves nothing: programs that look at links before people do would. */
  @Get('leave/:token')
  @Redirect()
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({
    operationId: 'openLeavingOfAlert',
    summary: 'Go to the page that asks whether to leave an alert',
    description: 'For mail programs that open `List-Unsubscribe` instead of sending to it.',
  })
  @ApiResponse({
    status: 303,
    description: 'To the page.',
    headers: { Location: { schema: { type: 'string', format: 'uri-reference' } } },
  })
  openLeaving(@Param('token') token: string): {
    readonly url: string;
    readonly statusCode: number;
  } {
    return { url: `/alertes/quitter#token=${encodeURIComponent(token)}`, statusCode: 303 };
  }
}
