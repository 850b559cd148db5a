import { Body, Controller, Get, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import type { FileId } from '#platform/files';
import { contentHeaders } from '#platform/files-http';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  JsonText,
  sendPage,
  Streams,
} from '#platform/http';

import type { ApplicationId } from '../applications.types';
import type { ConversationId } from '../form.types';
import { Attachments } from '../queries/attachments.query';
import { CONVERSATION_LISTING, Conversations } from '../queries/conversations.query';
import { WriteMessageService } from '../services/write-message.service';

import {
  ConversationOutlineResponse,
  ConversationResponse,
  OpenConversationRequest,
  WriteMessageRequest,
} from './conversation.dto';
import { MAY_CONVERSE, MAY_READ } from './rules';

@ApiTags('Applications: conversations')
@Controller('applications/:applicationId')
export class ConversationsController {
  constructor(
    private readonly conversations: Conversations,
    private readonly writeMessage: WriteMessageService,
    private readonly attachments: Attachments,
  ) {}

  @Get('conversations')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'listConversations',
    summary: 'What officers and candidates write to each other in the file',
  })
  @ApiListing(CONVERSATION_LISTING)
  @ApiOkResponse({ type: ConversationOutlineResponse, isArray: true })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.conversations.page(actor, applicationId, query));
  }

  @Post('conversations')
  @Idempotent('required')
  @Authz(MAY_CONVERSE)
  @ApiOperation({
    operationId: 'openConversation',
    summary: 'Write to the other side of the table',
    description: 'Once the application is submitted. The other side is told.',
  })
  @ApiCreatedResponse({ type: ConversationResponse })
  @ApiProblems({
    403: ['applications.message-for-its-parties', 'applications.note-for-the-funder'],
    404: 'applications.application-not-found',
    409: 'applications.conversation-too-early',
    422: 'applications.message-refused',
  })
  async open(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Body() { subject, isInternal = false, text, fileIds = [] }: OpenConversationRequest,
  ): Promise<JsonText> {
    const draft = { applicationId, subject, isInternal, text, fileIds };
    return this.get(actor, applicationId, await this.writeMessage.open(actor, draft));
  }

  @Get('conversations/:conversationId')
  @Authz(MAY_READ)
  @ApiOperation({ operationId: 'getConversation', summary: 'A conversation with its messages' })
  @ApiOkResponse({ type: ConversationResponse })
  @ApiProblems({
    404: ['applications.application-not-found', 'applications.conversation-not-found'],
  })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('conversationId') conversationId: ConversationId,
  ): Promise<JsonText> {
    return new JsonText(await this.conversations.one(actor, applicationId, conversationId));
  }

  @Post('conversations/:conversationId/messages')
  @Idempotent('required')
  @Authz(MAY_CONVERSE)
  @ApiOperation({ operationId: 'writeMessage', summary: 'Answer in a conversation' })
  @ApiCreatedResponse({ type: ConversationResponse })
  @ApiProblems({
    403: 'applications.message-for-its-parties',
    404: ['applications.application-not-found', 'applications.conversation-not-found'],
    409: 'applications.conversation-too-early',
    422: 'applications.message-refused',
  })
  async answer(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('conversationId') conversationId: ConversationId,
    @Body() { text, fileIds = [] }: WriteMessageRequest,
  ): Promise<JsonText> {
    const draft = { applicationId, text, fileIds };
    await this.writeMessage.answer(actor, draft, conversationId);
    return this.get(actor, applicationId, conversationId);
  }

  @Post('conversations/:conversationId/read')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'markConversationRead',
    summary: 'Note that you have read a conversation',
  })
  @ApiOkResponse({ type: ConversationResponse })
  @ApiProblems({
    404: ['applications.application-not-found', 'applications.conversation-not-found'],
  })
  async read(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('conversationId') conversationId: ConversationId,
  ): Promise<JsonText> {
    await this.conversations.markRead(actor, applicationId, conversationId);
    return this.get(actor, applicationId, conversationId);
  }

  @Get('files/:fileId/content')
  @Streams()
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'getApplicationFileContent',
    summary: 'Have a file that is attached to the application',
    description: 'To an answer, to a document, or to a message that you may read.',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'The bytes, to be kept as a file.',
    schema: { type: 'string', format: 'binary' },
  })
  @ApiProblems({
    404: ['applications.application-not-found', 'applications.attachment-not-found'],
    409: 'files.file-not-available',
  })
  async give(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('fileId') fileId: FileId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, content } = await this.attachments.open(actor, applicationId, fileId);
    reply.headers(contentHeaders(file));
    return new StreamableFile(content);
  }
}
