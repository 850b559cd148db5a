import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import type { PartnerId } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import { checkSignatures } from '../domain/signatures';
import { Signatures } from '../queries/signatures.query';
import { SignApplicationService, type SigningRequest } from '../services/sign-application.service';

import { MAY_READ } from './rules';
import {
  RefuseToSignRequest,
  SignableContentResponse,
  SignaturesResponse,
  SignRequest,
} from './signature.dto';

/** A person signs: no token of a programme is enough. */
const MAY_SIGN = { roles: ['representative'], scope: 'party' } as const;

const PROBLEMS = {
  403: 'applications.signature-for-the-representative',
  404: ['applications.application-not-found', 'applications.partner-budget-not-found'],
  409: 'applications.application-not-draft',
  412: 'applications.signed-content-changed',
};

@ApiTags('Applications')
@Controller('applications/:applicationId/signatures')
export class SignaturesController {
  constructor(
    private readonly signatures: Signatures,
    private readonly signApplication: SignApplicationService,
  ) {}

  @Get()
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'listSignatures',
    summary: 'Who signed what the application says now',
    description:
      'Each funded partner signs before submission; the lead signs by submitting. A change of a partner’s own budget or role makes its signature stale, a change of what is common makes all stale.',
  })
  @ApiOkResponse({ type: SignaturesResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') id: ApplicationId,
  ): Promise<SignaturesResponse> {
    const views = await this.signatures.read(actor, id);
    return new SignaturesResponse(views, checkSignatures(views).length === 0);
  }

  @Get(':partnerId/content')
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'getSignableContent',
    summary: 'The very texts that a partner signs',
  })
  @ApiOkResponse({ type: SignableContentResponse })
  @ApiProblems({ 404: PROBLEMS[404] })
  async content(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') id: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
  ): Promise<SignableContentResponse> {
    return new SignableContentResponse(await this.signatures.contentFor(actor, id, partnerId));
  }

  @Post(':partnerId/sign')
  @HttpCode(200)
  @Authz(MAY_SIGN)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'signApplication',
    summary: 'Sign what the application says now, for a partner',
    description:
      'By a representative of the partner, or of the lead if it holds a mandate to sign. Answers 412 with the hash of now when what you read has changed.',
  })
  @ApiOkResponse({ type: SignaturesResponse })
  @ApiProblems(PROBLEMS)
  sign(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
    @Body() { sha256 }: SignRequest,
  ): Promise<SignaturesResponse> {
    return this.act(actor, { applicationId, partnerId, sha256, refusal: null });
  }

  @Post(':partnerId/refuse')
  @HttpCode(200)
  @Authz(MAY_SIGN)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'refuseToSign',
    summary: 'Refuse to sign what the application says now',
    description: 'The application cannot be submitted until it changes, or the partner signs.',
  })
  @ApiOkResponse({ type: SignaturesResponse })
  @ApiProblems(PROBLEMS)
  refuse(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IdParam('partnerId') partnerId: PartnerId,
    @Body() { sha256, reason }: RefuseToSignRequest,
  ): Promise<SignaturesResponse> {
    return this.act(actor, { applicationId, partnerId, sha256, refusal: reason });
  }

  private async act(actor: Actor, request: SigningRequest): Promise<SignaturesResponse> {
    await this.signApplication.sign(actor, request);
    return this.list(actor, request.applicationId);
  }
}
