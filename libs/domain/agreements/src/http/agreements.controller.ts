import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
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

import type { AgreementId } from '../agreements.types';
import { AGREEMENT_LISTING, AgreementsQuery } from '../queries/agreements.query';
import { SettleRevisionService } from '../services/settle-revision.service';
import { SignAgreementService } from '../services/sign-agreement.service';

import { actionsOn } from './agreement-actions';
import { AgreementSummaryResponse } from './agreement-summary.dto';
import { AgreementResponse, RefuseRevisionRequest, SignAgreementRequest } from './agreement.dto';

@ApiTags('Agreements')
@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsQuery,
    private readonly signAgreement: SignAgreementService,
    private readonly settleRevision: SettleRevisionService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'party', token: 'agreements:read' })
  @ApiOperation({
    operationId: 'listAgreements',
    summary: 'Agreements that my organisations are party to',
  })
  @ApiListing(AGREEMENT_LISTING)
  @ApiOkResponse({ type: AgreementSummaryResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.agreements.list(actor, AGREEMENT_LISTING.read(query)));
  }

  @Get(':agreementId')
  @Authz({ roles: 'signed-in', scope: 'party', token: 'agreements:read' })
  @ApiOperation({
    operationId: 'getAgreement',
    summary: 'One agreement, its parties and its instalments',
  })
  @ApiOkResponse({ type: AgreementResponse })
  @ApiProblems({ 404: 'agreements.agreement-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') id: AgreementId,
  ): Promise<AgreementResponse> {
    const page = await this.agreements.find(actor, id);
    return new AgreementResponse(page, actionsOn(actor, page));
  }

  @Post(':agreementId/sign')
  @HttpCode(200)
  @Idempotent('required')
  @Authz({ roles: ['representative', 'decision-maker'], scope: 'party' })
  @ApiOperation({
    operationId: 'signAgreement',
    summary: 'Sign an agreement for one of its parties',
    description: 'It comes into force when every party has signed. Needs a session, not a token.',
  })
  @ApiOkResponse({ type: AgreementResponse })
  @ApiProblems({
    403: 'agreements.signature-forbidden',
    404: 'agreements.agreement-not-found',
    409: [
      'agreements.agreement-already-cancelled',
      'agreements.nothing-to-sign',
      'agreements.party-already-signed',
      'assessment.decision-no-longer-stands',
    ],
    412: 'http.version-stale',
    422: 'agreements.signature-refused',
  })
  async sign(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') agreementId: AgreementId,
    @IfMatch() version: number,
    @Body() body: SignAgreementRequest,
  ): Promise<AgreementResponse> {
    const organisationId = asId<'Organisation'>(body.organisationId);
    const contentHash = body.contentHash ?? null;
    await this.signAgreement.sign(actor, { agreementId, organisationId, version, contentHash });
    return this.get(actor, agreementId);
  }

  @Post(':agreementId/refuse')
  @HttpCode(200)
  @Idempotent('required')
  @Authz({ roles: ['representative', 'decision-maker'], scope: 'party' })
  @ApiOperation({
    operationId: 'refuseRevision',
    summary: 'Refuse, for one of the parties, what waits for signatures',
    description: 'What was in force before stays so. Needs a session, not a token.',
  })
  @ApiOkResponse({ type: AgreementResponse })
  @ApiProblems({
    403: 'agreements.signature-forbidden',
    404: 'agreements.agreement-not-found',
    409: ['agreements.party-already-signed', 'agreements.nothing-to-sign'],
    412: 'http.version-stale',
  })
  async refuse(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') agreementId: AgreementId,
    @IfMatch() version: number,
    @Body() { organisationId: id, reason }: RefuseRevisionRequest,
  ): Promise<AgreementResponse> {
    const organisationId = asId<'Organisation'>(id);
    await this.settleRevision.refuse(actor, { agreementId, organisationId, version, reason });
    return this.get(actor, agreementId);
  }
}
