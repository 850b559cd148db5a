import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiListing, ApiProblems, Idempotent, IdParam, JsonText } from '#platform/http';
import { Messages } from '#platform/messages';

import type { MessageId } from '../notifications.types';
import {
  MESSAGE_LISTING,
  MessagesOfAPersonQuery,
  type MessageRow,
} from '../queries/messages-of-a-person.query';
import { MarkReadService } from '../services/mark-read.service';

import { MessageResponse } from './message.dto';

@ApiTags('Notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly messagesOf: MessagesOfAPersonQuery,
    private readonly markRead: MarkReadService,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'self', token: 'notifications:read' })
  @ApiOperation({ operationId: 'listNotifications', summary: 'What I was told, the latest first' })
  @ApiListing(MESSAGE_LISTING)
  @ApiOkResponse({ type: MessageResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    const { json, link } = await this.messagesOf.list(actor, MESSAGE_LISTING.read(query));
    const { data, page } = JSON.parse(json) as { data: readonly MessageRow[]; page: unknown };
    const text = JSON.stringify({ data: data.map((row) => this.said(row)), page });
    return new JsonText(text, link === null ? {} : { link });
  }

  @Post(':messageId/read')
  @HttpCode(200)
  @Idempotent('natural')
  @Authz({ roles: 'signed-in', scope: 'self', token: 'notifications:write' })
  @ApiOperation({ operationId: 'readNotification', summary: 'Note that I have read a message' })
  @ApiOkResponse({ type: MessageResponse })
  @ApiProblems({ 404: 'notifications.message-not-found' })
  async read(
    @CurrentActor() actor: Actor,
    @IdParam('messageId') id: MessageId,
  ): Promise<MessageResponse> {
    return this.said(await this.markRead.mark(actor, id));
  }

  private said(row: MessageRow): MessageResponse {
    const { language } = currentContext();
    return new MessageResponse(row, (key, params) => this.messages.say(language, key, params));
  }
}
