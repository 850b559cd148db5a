import {
  Body,
  Controller,
  Get,
  Headers,
  Post,
  Put,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import {
  AnnounceFileService,
  FileReader,
  GiveContentService,
  ReceiveContentService,
  SENDERS,
  type FileId,
} from '#platform/files';
import { ApiProblems, Idempotent, IdParam, Streams } from '#platform/http';

import { contentHeaders } from './content-headers';
import { AnnounceFileRequest, FileResponse } from './files.dto';
import { OCTETS, streamIn } from './octet-streams';

const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly announceFile: AnnounceFileService,
    private readonly receiveContent: ReceiveContentService,
    private readonly giveContent: GiveContentService,
    private readonly files: FileReader,
  ) {}

  @Post()
  @Authz({ roles: SENDERS, scope: 'organisation', token: 'files:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'announceFile',
    summary: 'Announce a file',
    description: 'Then send its content with `PUT /files/{fileId}/content`, within a day.',
  })
  @ApiCreatedResponse({ type: FileResponse })
  @ApiProblems({ 403: 'files.organisation-not-yours', 422: 'files.announcement-refused' })
  async announce(
    @CurrentActor() actor: Actor,
    @Body() request: AnnounceFileRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FileResponse> {
    const announcement = AnnounceFileRequest.announcementOf(request);
    const file = await this.announceFile.announce(actor, announcement);
    reply.header('location', `/api/v1/files/${file.id}`);
    return new FileResponse(file);
  }

  @Put(':fileId/content')
  @Streams()
  @Authz({ roles: SENDERS, scope: 'organisation', token: 'files:write' })
  @ApiOperation({
    operationId: 'sendFileContent',
    summary: 'Send the content of an announced file',
    description:
      'As bytes, of the size, the type and the SHA-256 announced. It is then checked: ask for the file until its status is `clean`. The same content sent again changes nothing.',
  })
  @ApiConsumes(OCTETS)
  @ApiBody(BYTES)
  @ApiOkResponse({ type: FileResponse })
  @ApiProblems({
    403: 'files.organisation-not-yours',
    404: 'files.file-not-found',
    413: 'files.content-too-large',
    422: 'files.content-refused',
    503: 'files.store-unavailable',
  })
  async send(
    @CurrentActor() actor: Actor,
    @IdParam('fileId') fileId: FileId,
    @Req() request: FastifyRequest,
    @Headers('content-length') length: string | undefined,
  ): Promise<FileResponse> {
    const declaredBytes = length === undefined ? null : Number(length);
    const incoming = { content: streamIn(request), declaredBytes };
    return new FileResponse(await this.receiveContent.receive(actor, fileId, incoming));
  }

  @Get(':fileId')
  @Authz({ roles: 'signed-in', scope: 'organisation', token: 'files:read' })
  @ApiOperation({ operationId: 'getFile', summary: 'What is known of a file' })
  @ApiOkResponse({ type: FileResponse })
  @ApiProblems({ 404: 'files.file-not-found' })
  async read(
    @CurrentActor() actor: Actor,
    @IdParam('fileId') fileId: FileId,
  ): Promise<FileResponse> {
    return new FileResponse(await this.files.find(actor, fileId));
  }

  @Get(':fileId/content')
  @Streams()
  @Authz({ roles: 'signed-in', scope: 'organisation', token: 'files:read' })
  @ApiOperation({ operationId: 'getFileContent', summary: 'Have the content of a clean file' })
  @ApiProduces(OCTETS)
  @ApiOkResponse({ description: 'The bytes, to be kept as a file.', ...BYTES })
  @ApiProblems({ 404: 'files.file-not-found', 409: 'files.file-not-available' })
  async give(
    @CurrentActor() actor: Actor,
    @IdParam('fileId') fileId: FileId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, content } = await this.giveContent.open(actor, fileId);
    reply.headers(contentHeaders(file));
    return new StreamableFile(content);
  }
}
