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

import { canSignFor } from '../agreements.policy';
import type { AgreementId } from '../agreements.types';
import {
  AGREEMENT_LISTING,
  AgreementsQuery,
  type AgreementPage,
} from '../queries/agreements.query';
import { SignAgreementService } from '../services/sign-agreement.service';

import { AgreementResponse, AgreementSummaryResponse, SignAgreementRequest } from './agreement.dto';

@ApiTags('Agreements')
@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsQuery,
    private readonly signAgreement: SignAgreementService,
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
    return new AgreementResponse(page, awaitsSignatureOf(actor, page));
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
      'agreements.party-already-signed',
      'assessment.decision-no-longer-stands',
    ],
    412: 'http.version-stale',
  })
  async sign(
    @CurrentActor() actor: Actor,
    @IdParam('agreementId') agreementId: AgreementId,
    @IfMatch() version: number,
    @Body() body: SignAgreementRequest,
  ): Promise<AgreementResponse> {
    const organisationId = asId<'Organisation'>(body.organisationId);
    await this.signAgreement.sign(actor, { agreementId, organisationId, version });
    return this.get(actor, agreementId);
  }
}

function awaitsSignatureOf(actor: Actor, { parties }: AgreementPage): boolean {
  return parties.some(
    ({ organisationId, capacity, signedAt }) =>
      signedAt === null && canSignFor(actor, { organisationId: asId(organisationId), capacity }),
  );
}
