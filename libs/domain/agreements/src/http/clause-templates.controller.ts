import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiListing, ApiProblems, Idempotent, sendPage, type JsonText } from '#platform/http';

import {
  CLAUSE_TEMPLATE_LISTING,
  ClauseTemplateListQuery,
} from '../queries/clause-template-list.query';
import { WriteClauseTemplateService } from '../services/write-clause-template.service';

import { ClauseTemplateResponse, WriteClauseTemplateRequest } from './clause-template.dto';

@ApiTags('Agreements')
@Controller('clause-templates')
export class ClauseTemplatesController {
  constructor(
    private readonly templates: ClauseTemplateListQuery,
    private readonly writeClauseTemplate: WriteClauseTemplateService,
  ) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'organisation', token: 'agreements:read' })
  @ApiOperation({
    operationId: 'listClauseTemplates',
    summary: 'The clauses that agreements are written from: of the house, and of my funders',
  })
  @ApiListing(CLAUSE_TEMPLATE_LISTING)
  @ApiOkResponse({ type: ClauseTemplateResponse, isArray: true })
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<JsonText> {
    return sendPage(await this.templates.list(actor, query));
  }

  @Post()
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'agreements:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'writeClauseTemplate',
    summary: 'Write a clause of a funder, or its next number',
  })
  @ApiCreatedResponse({ type: ClauseTemplateResponse })
  @ApiProblems({
    403: 'agreements.clause-template-forbidden',
    422: 'agreements.clause-template-refused',
  })
  async write(
    @CurrentActor() actor: Actor,
    @Body() request: WriteClauseTemplateRequest,
  ): Promise<ClauseTemplateResponse> {
    const template = WriteClauseTemplateRequest.templateOf(request);
    const { funderId, validFrom } = template;
    const written = await this.writeClauseTemplate.write(actor, template);
    return { ...written, funderId, validFrom, source: null };
  }
}
