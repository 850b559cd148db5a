import { Body, Controller, Get, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { SYSTEM, type Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import { Authz, CurrentActor } from '#platform/auth';
import { GiveContentService } from '#platform/files';
import { contentHeaders } from '#platform/files-http';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  IfMatch,
  sendPage,
  Streams,
  type JsonText,
} from '#platform/http';

import type { OrganisationId } from '../organisations.types';
import { DOCUMENT_LISTING, DocumentsQuery } from '../queries/documents.query';
import { AddDocumentService } from '../services/add-document.service';
import { CheckDocumentService } from '../services/check-document.service';
import { WithdrawDocumentService } from '../services/withdraw-document.service';
import { actionsOnDocument, CHECKERS, VAULT_KEEPERS } from '../vault.policy';
import type { DocumentId } from '../vault.types';

import {
  AddDocumentRequest,
  CheckDocumentRequest,
  DocumentResponse,
  DocumentSheetResponse,
} from './document.dto';

@ApiTags('Organisations')
@Controller('organisations/:organisationId/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsQuery,
    private readonly addDocument: AddDocumentService,
    private readonly withdrawDocument: WithdrawDocumentService,
    private readonly checkDocument: CheckDocumentService,
    private readonly giveContent: GiveContentService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'organisations:read' })
  @ApiOperation({
    operationId: 'listOrganisationDocuments',
    summary: 'The papers of an organisation',
    description: 'For its people, and for the funders that it applied to.',
  })
  @ApiListing(DOCUMENT_LISTING)
  @ApiOkResponse({ type: DocumentResponse, isArray: true })
  @ApiProblems({ 403: 'organisations.vault-not-open', 404: 'organisations.organisation-not-found' })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @Query() query: unknown,
  ): Promise<JsonText> {
    return sendPage(await this.documents.list(actor, organisationId, query));
  }

  @Post()
  @Authz({ roles: VAULT_KEEPERS, scope: 'organisation', token: 'organisations:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'addOrganisationDocument',
    summary: 'Put a paper away for all applications',
  })
  @ApiCreatedResponse({ type: DocumentSheetResponse })
  @ApiProblems({
    403: 'organisations.vault-not-yours',
    404: 'files.file-not-found',
    409: 'organisations.document-already-added',
    422: 'organisations.document-refused',
  })
  async add(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @Body() request: AddDocumentRequest,
  ): Promise<DocumentSheetResponse> {
    const document = AddDocumentRequest.documentOf(organisationId, request);
    const id = await this.addDocument.add(actor, document);
    return this.get(actor, organisationId, id);
  }

  @Get(':documentId')
  @Authz({ roles: 'signed-in', scope: 'party', token: 'organisations:read' })
  @ApiOperation({
    operationId: 'getOrganisationDocument',
    summary: 'One paper, and who checked it',
  })
  @ApiOkResponse({ type: DocumentSheetResponse })
  @ApiProblems({ 403: 'organisations.vault-not-open', 404: 'organisations.document-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @IdParam('documentId') id: DocumentId,
  ): Promise<DocumentSheetResponse> {
    const view = await this.documents.find(actor, organisationId, id);
    return DocumentSheetResponse.of(view, actionsOnDocument(actor, view));
  }

  @Get(':documentId/content')
  @Streams()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'organisations:read' })
  @ApiOperation({
    operationId: 'getOrganisationDocumentContent',
    summary: 'Have the file of a paper',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'The bytes, to be kept as a file.',
    schema: { type: 'string', format: 'binary' },
  })
  @ApiProblems({
    403: 'organisations.vault-not-open',
    404: 'organisations.document-not-found',
    409: 'files.file-not-available',
  })
  async content(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @IdParam('documentId') id: DocumentId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileId } = await this.documents.find(actor, organisationId, id);
    const { file, content } = await this.giveContent.open(SYSTEM, fileId);
    reply.headers(contentHeaders(file));
    return new StreamableFile(content);
  }

  @Post(':documentId/withdraw')
  @HttpCode(200)
  @Authz({ roles: VAULT_KEEPERS, scope: 'organisation', token: 'organisations:write' })
  @Idempotent('required')
  @ApiOperation({ operationId: 'withdrawOrganisationDocument', summary: 'Take a paper out of use' })
  @ApiOkResponse({ type: DocumentSheetResponse })
  @ApiProblems({
    403: 'organisations.vault-not-yours',
    404: 'organisations.document-not-found',
    409: 'organisations.document-already-withdrawn',
    412: 'http.version-stale',
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @IdParam('documentId') id: DocumentId,
    @IfMatch() version: number,
  ): Promise<DocumentSheetResponse> {
    await this.withdrawDocument.withdraw(actor, { id, organisationId, version });
    return this.get(actor, organisationId, id);
  }

  @Post(':documentId/checks')
  @HttpCode(200)
  @Authz({ roles: CHECKERS, scope: 'party', token: 'organisations:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'checkOrganisationDocument',
    summary: 'Say, for a funder, what a paper is worth',
  })
  @ApiOkResponse({ type: DocumentSheetResponse })
  @ApiProblems({
    403: 'organisations.document-check-forbidden',
    404: 'organisations.document-not-found',
    422: 'organisations.document-refused',
  })
  async check(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') organisationId: OrganisationId,
    @IdParam('documentId') id: DocumentId,
    @Body() { organisationId: checker, verdict, reason = null }: CheckDocumentRequest,
  ): Promise<DocumentSheetResponse> {
    const checkerId = asId<'Organisation'>(checker);
    await this.checkDocument.check(actor, { id, organisationId, checkerId, verdict, reason });
    return this.get(actor, organisationId, id);
  }
}
