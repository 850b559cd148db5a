import { Body, Controller, Get, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { SYSTEM, type Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { GiveContentService } from '#platform/files';
import { contentHeaders } from '#platform/files-http';
import { ApiProblems, Idempotent, IdParam, Streams } from '#platform/http';

import type { AgreementId } from '../agreements.types';
import { AgreementsQuery } from '../queries/agreements.query';
import { ConsortiumAgreementQuery } from '../queries/consortium-agreement.query';
import { AttachConsortiumAgreementService } from '../services/attach-consortium-agreement.service';

import { AgreementResponse } from './agreement.dto';
import { actionsOn } from './agreement-actions';
import { AttachConsortiumAgreementRequest } from './consortium-agreement.dto';

@ApiTags('Agreements')
@Controller('agreements/:agreementId/consortium-agreement')
export class ConsortiumAgreementController {
  constructor(
    private readonly agreements: AgreementsQuery,
    private readonly consortiumAgreement: ConsortiumAgreementQuery,
    private readonly attachConsortiumAgreement: AttachConsortiumAgreementService,
    private readonly giveContent: GiveContentService,
  ) {}

  @Post()
  @HttpCode(200)
  @Authz({ roles: ['representative'], scope: 'party', token: 'agreements:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'attachConsortiumAgreement',
    summary: 'Show what the partners have signed among themselves',
    description: 'For the lead. Where an agreement asks for it, nobody signs before it is there.',
  })
  @ApiOkResponse({ type: AgreementResponse })
  @ApiProblems({
    403: 'agreements.consortium-agreement-forbidden',
    404: 'agreements.agreement-not-found',
    422: 'agreements.consortium-agreement-refused',
  })
  async attach(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
    @Body() request: AttachConsortiumAgreementRequest,
  ): Promise<AgreementResponse> {
    const given = AttachConsortiumAgreementRequest.agreementOf(id, request);
    await this.attachConsortiumAgreement.attach(actor, given);
    const page = await this.agreements.find(actor, id);
    return new AgreementResponse(page, actionsOn(actor, page));
  }

  @Get('content')
  @Streams()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'agreements:read' })
  @ApiOperation({
    operationId: 'getConsortiumAgreementContent',
    summary: 'Have what the partners have signed among themselves',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'The bytes, to be kept as a file.',
    schema: { type: 'string', format: 'binary' },
  })
  @ApiProblems({
    404: 'agreements.consortium-agreement-not-found',
    409: 'files.file-not-available',
  })
  async content(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const fileId = await this.consortiumAgreement.fileOf(actor, id);
    const { file, content } = await this.giveContent.open(SYSTEM, fileId);
    reply.headers(contentHeaders(file));
    return new StreamableFile(content);
  }
}
