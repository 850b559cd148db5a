import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam, IfMatch } from '#platform/http';

import type { ApplicationId } from '../applications.types';
import type { ApplicationDocumentId } from '../form.types';
import { Documents } from '../queries/documents.query';
import { CheckDocumentService } from '../services/check-document.service';
import { GiveDocumentService } from '../services/give-document.service';

import {
  ApplicationDocumentResponse,
  CheckDocumentRequest,
  GiveDocumentRequest,
} from './document.dto';
import { MAY_CHECK, MAY_READ, MAY_WRITE, SHUT } from './rules';

const CODE = { name: 'code', schema: { type: 'string' }, example: 'statutes' } as const;
const NOT_FOUND = ['applications.application-not-found', 'applications.document-not-found'];

@ApiTags('Applications: documents')
@Controller('applications/:applicationId/documents')
export class ApplicationDocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly giveDocument: GiveDocumentService,
    private readonly checkDocument: CheckDocumentService,
  ) {}

  @Get()
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'listApplicationDocuments',
    summary: 'The documents that the call asks for, of whom, and where each stands',
  })
  @ApiOkResponse({ type: ApplicationDocumentResponse, isArray: true })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
  ): Promise<readonly ApplicationDocumentResponse[]> {
    const all = await this.documents.read(actor, applicationId);
    return all.map((one) => new ApplicationDocumentResponse(one));
  }

  @Put(':code')
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'giveApplicationDocument',
    summary: 'Give a document that the call asks for',
    description: 'A file, or a paper of the vault of the organisation, used again.',
  })
  @ApiParam(CODE)
  @ApiOkResponse({ type: ApplicationDocumentResponse, isArray: true })
  @ApiProblems({
    403: 'applications.document-for-its-partner',
    404: NOT_FOUND,
    409: SHUT,
    412: 'applications.document-changed-meanwhile',
    422: 'applications.document-not-taken',
  })
  async give(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @Param('code') code: string,
    @IfMatch() expectedVersion: number,
    @Body() request: GiveDocumentRequest,
  ): Promise<readonly ApplicationDocumentResponse[]> {
    const { partnerId = null, fileId = null, vaultDocumentId = null } = request;
    const { issuedOn = null, validUntil = null } = request;
    await this.giveDocument.give(actor, {
      applicationId,
      code,
      partnerId: partnerId === null ? null : asId<'Partner'>(partnerId),
      fileId,
      vaultDocumentId,
      issuedOn: issuedOn === null ? null : asLocalDate(issuedOn),
      validUntil: validUntil === null ? null : asLocalDate(validUntil),
      expectedVersion,
    });
    return this.list(actor, applicationId);
  }

  @Delete(':documentId')
  @HttpCode(204)
  @Authz(MAY_WRITE)
  @ApiOperation({ operationId: 'withdrawApplicationDocument', summary: 'Take a document back' })
  @ApiNoContentResponse()
  @ApiProblems({
    403: 'applications.document-for-its-partner',
    404: NOT_FOUND,
    409: SHUT,
    412: 'applications.document-changed-meanwhile',
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('documentId') documentId: ApplicationDocumentId,
    @IfMatch() expectedVersion: number,
  ): Promise<void> {
    await this.giveDocument.withdraw(actor, { applicationId, documentId, expectedVersion });
  }

  @Post(':documentId/check')
  @HttpCode(200)
  @Idempotent('required')
  @Authz(MAY_CHECK)
  @ApiOperation({
    operationId: 'checkApplicationDocument',
    summary: 'Note whether a document will do',
    description: 'By those who instruct for the funder.',
  })
  @ApiOkResponse({ type: ApplicationDocumentResponse, isArray: true })
  @ApiProblems({
    403: 'applications.document-checked-by-the-funder',
    404: NOT_FOUND,
    412: 'applications.document-changed-meanwhile',
    422: 'applications.document-not-taken',
  })
  async check(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('documentId') documentId: ApplicationDocumentId,
    @IfMatch() expectedVersion: number,
    @Body() { verdict, note = null }: CheckDocumentRequest,
  ): Promise<readonly ApplicationDocumentResponse[]> {
    const check = { applicationId, documentId, verdict, note, expectedVersion };
    await this.checkDocument.check(actor, check);
    return this.list(actor, applicationId);
  }
}
