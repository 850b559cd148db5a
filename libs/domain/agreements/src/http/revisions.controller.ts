import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiProblems,
  HtmlAnswer,
  Idempotent,
  IdParam,
  IfMatch,
  InLanguage,
  Pages,
  type ChosenLanguage,
} from '#platform/http';

import { RevisionNotFound } from '../agreements.errors';
import type { AgreementId } from '../agreements.types';
import { AgreementsQuery } from '../queries/agreements.query';
import { RevisionsQuery } from '../queries/revisions.query';
import { ProposeAmendmentService } from '../services/propose-amendment.service';
import { SettleRevisionService } from '../services/settle-revision.service';

import { RevisionWordRequest } from './agreement.dto';
import { ProposeAmendmentRequest } from './amendment.dto';
import { agreementDocument } from './agreement.page';
import { ChangesResponse, RevisionResponse, RevisionsResponse } from './revision.dto';

const READ = { roles: 'signed-in', scope: 'party', token: 'agreements:read' } as const;
const AMENDERS = { roles: ['officer', 'representative'], scope: 'party' } as const;
const NUMBER = { name: 'number', schema: { type: 'integer', minimum: 1 } } as const;

@ApiTags('Agreements')
@Controller('agreements/:agreementId')
export class RevisionsController {
  constructor(
    private readonly revisions: RevisionsQuery,
    private readonly agreements: AgreementsQuery,
    private readonly proposeAmendment: ProposeAmendmentService,
    private readonly settleRevision: SettleRevisionService,
    private readonly pages: Pages,
  ) {}

  @Get('revisions')
  @Authz(READ)
  @ApiOperation({
    operationId: 'listAgreementRevisions',
    summary: 'What an agreement said and says, revision by revision',
  })
  @ApiOkResponse({ type: RevisionsResponse })
  @ApiProblems({ 404: 'agreements.agreement-not-found' })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
  ): Promise<RevisionsResponse> {
    return { revisions: await this.revisions.list(actor, id) };
  }

  @Get('revisions/:number')
  @Authz(READ)
  @ApiOperation({ operationId: 'getAgreementRevision', summary: 'One revision, whole' })
  @ApiParam(NUMBER)
  @ApiOkResponse({ type: RevisionResponse })
  @ApiProblems({ 404: 'agreements.revision-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
    @Param('number') number: string,
  ): Promise<RevisionResponse> {
    return this.revisions.find(actor, id, numberIn(number));
  }

  @Get('revisions/:number/changes')
  @Authz(READ)
  @ApiOperation({
    operationId: 'getAgreementChanges',
    summary: 'What a revision changes, field by field, amounts in euros and percent',
    description: 'From the one in force when it was proposed, unless another is named.',
  })
  @ApiParam(NUMBER)
  @ApiQuery({ name: 'since', required: false, schema: { type: 'integer', minimum: 1 } })
  @ApiOkResponse({ type: ChangesResponse })
  @ApiProblems({ 404: 'agreements.revision-not-found' })
  changes(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
    @Param('number') number: string,
    @Query('since') since?: string,
  ): Promise<ChangesResponse> {
    const from = since === undefined ? null : numberIn(since);
    return this.revisions.changes(actor, id, numberIn(number), from);
  }

  @Get('revisions/:number/print')
  @HtmlAnswer()
  @Authz(READ)
  @ApiOperation({ operationId: 'printAgreementRevision', summary: 'A revision as a page to print' })
  @ApiParam(NUMBER)
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page.', schema: { type: 'string' } })
  @ApiProblems({ 404: 'agreements.revision-not-found' })
  async print(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
    @Param('number') number: string,
    @InLanguage() chosen: ChosenLanguage,
  ): Promise<string> {
    const revision = await this.revisions.find(actor, id, numberIn(number));
    const { reference } = await this.agreements.find(actor, id);
    return agreementDocument(this.pages.in(chosen), reference, revision);
  }

  @Post('amendments')
  @Authz(AMENDERS)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'proposeAmendment',
    summary: 'Propose the next revision, for every party to sign',
    description:
      'For officers of the funder and representatives of the lead. What is in force stays so until all have signed. Needs a session, not a token.',
  })
  @ApiCreatedResponse({ type: RevisionResponse })
  @ApiProblems({
    403: 'agreements.amendment-forbidden',
    404: 'agreements.agreement-not-found',
    409: 'agreements.revision-already-open',
    412: 'http.version-stale',
    422: 'agreements.amendment-refused',
  })
  async propose(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') agreementId: AgreementId,
    @IfMatch() version: number,
    @Body() request: ProposeAmendmentRequest,
  ): Promise<RevisionResponse> {
    const amendment = ProposeAmendmentRequest.amendmentOf(request);
    const number = await this.proposeAmendment.propose(actor, {
      agreementId,
      version,
      ...amendment,
    });
    return this.revisions.find(actor, agreementId, number);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Authz(AMENDERS)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'withdrawRevision',
    summary: 'Take back the revision that waits for signatures',
  })
  @ApiOkResponse({ type: RevisionsResponse })
  @ApiProblems({
    403: 'agreements.amendment-forbidden',
    404: 'agreements.agreement-not-found',
    409: 'agreements.nothing-to-sign',
    412: 'http.version-stale',
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') agreementId: AgreementId,
    @IfMatch() version: number,
    @Body() { reason }: RevisionWordRequest,
  ): Promise<RevisionsResponse> {
    await this.settleRevision.withdraw(actor, { agreementId, version, reason });
    return this.list(actor, agreementId);
  }
}

/** What cannot be a number names nothing. */
function numberIn(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new RevisionNotFound();
  return Number(text);
}
