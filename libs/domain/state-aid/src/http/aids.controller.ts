import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { Authz, CurrentActor } from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  Idempotent,
  IdParam,
  sendPage,
  type JsonText,
} from '#platform/http';
import type { OrganisationId } from '#domain/organisations';

import { registerFile } from '../domain/register-file';
import { AID_LISTING, AidsQuery } from '../queries/aids.query';
import { EnterAidService } from '../services/enter-aid.service';
import { AidNotFound } from '../state-aid.errors';

import { AidResponse, EnterAidRequest } from './aid.dto';

/** As décret n° 2025-1361 of 26 December 2025, article 4, names them. */
const COLUMNS = {
  number: 'Numéro unique de l’aide',
  siren: 'SIREN du bénéficiaire',
  beneficiary: 'Bénéficiaire',
  amount: 'Montant de l’aide (EUR)',
  equivalent: 'Équivalent-subvention brut (EUR)',
  grantedOn: 'Date d’octroi',
  authority: 'Autorité d’octroi',
  instrument: 'Instrument d’aide',
  sector: 'Secteur (NACE)',
  regulation: 'Règlement de minimis',
  dueOn: 'À inscrire avant le',
  reference: 'Référence au registre',
} as const;

@ApiTags('State aid')
@Controller()
export class AidsController {
  constructor(
    private readonly aids: AidsQuery,
    private readonly enterAid: EnterAidService,
  ) {}

  @Get('aids')
  @Authz({ roles: 'signed-in', scope: 'party', token: 'agreements:read' })
  @ApiOperation({
    operationId: 'listAids',
    summary: 'De minimis aid that my organisations granted or were granted',
  })
  @ApiListing(AID_LISTING)
  @ApiOkResponse({ type: AidResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.aids.list(actor, query));
  }

  @Post('aids/:aidId/enter')
  @HttpCode(204)
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'agreements:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'enterAid',
    summary: 'Write down that an aid was entered in the national register',
  })
  @ApiNoContentResponse({ description: 'It is written down.' })
  @ApiProblems({
    403: 'state-aid.aid-assessment-forbidden',
    404: 'state-aid.aid-not-found',
    422: 'state-aid.aid-entry-refused',
  })
  async enter(
    @CurrentActor() actor: Actor,
    @IdParam('aidId') id: string,
    @Body() request: EnterAidRequest,
  ): Promise<void> {
    await this.enterAid.enter(actor, EnterAidRequest.entryOf(id, request));
  }

  @Get('organisations/:organisationId/aid-register/:year')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="aides-de-minimis.csv"')
  @Authz({ roles: ['officer', 'auditor'], scope: 'organisation', token: 'agreements:read' })
  @ApiOperation({
    operationId: 'exportAidRegister',
    summary: 'What a funder granted in a year, as the national register asks for it',
  })
  @ApiParam({ name: 'year', schema: { type: 'integer', minimum: 2024, maximum: 2099 } })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'A file of lines.', schema: { type: 'string' } })
  @ApiProblems({ 403: 'state-aid.aid-assessment-forbidden', 404: 'state-aid.aid-not-found' })
  async register(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') funderId: OrganisationId,
    @Param('year') year: string,
  ): Promise<string> {
    if (!/^20\d\d$/.test(year)) throw new AidNotFound();
    const days = [asLocalDate(`${year}-01-01`), asLocalDate(`${year}-12-31`)] as const;
    return registerFile(COLUMNS, await this.aids.registerOf(actor, funderId, days));
  }
}
