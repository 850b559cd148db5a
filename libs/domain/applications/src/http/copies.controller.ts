import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { SYSTEM, type Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { GiveContentService } from '#platform/files';
import { contentHeaders } from '#platform/files-http';
import { ApiProblems, IdParam, InLanguage, Streams, type ChosenLanguage } from '#platform/http';

import type { ApplicationId } from '../applications.types';
import { Copies } from '../queries/copies.query';

import { MAY_READ } from './rules';

@ApiTags('Applications')
@Controller('applications/:applicationId/copy')
export class CopiesController {
  constructor(
    private readonly copies: Copies,
    private readonly giveContent: GiveContentService,
  ) {}

  @Get()
  @Streams()
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'getApplicationCopy',
    summary: 'What was handed in, as a PDF to keep',
    description:
      'Of the latest submission, in the language of the reader or of `?lang=`. Made by a worker within a minute or so: ask again later while it is not ready.',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({
    description: 'The bytes, to be kept as a file.',
    schema: { type: 'string', format: 'binary' },
  })
  @ApiProblems({ 404: ['applications.application-not-found', 'applications.copy-not-ready'] })
  async give(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') id: ApplicationId,
    @InLanguage() { language }: ChosenLanguage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fileId = await this.copies.find(actor, id, language);
    const { file, content } = await this.giveContent.open(SYSTEM, fileId);
    reply.headers(contentHeaders(file));
    return new StreamableFile(content);
  }
}
