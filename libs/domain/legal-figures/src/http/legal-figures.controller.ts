import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiSchema, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { ApiListing, JsonText, sendPage } from '#platform/http';

import { FIGURE_UNITS, type FigureUnit } from '../legal-figures.types';
import { FIGURE_LISTING, LegalFiguresQuery } from '../queries/legal-figures.query';

@ApiSchema({ name: 'LegalFigure', description: 'What a law sets, with the days it holds.' })
class LegalFigureResponse {
  @ApiProperty({ type: 'string', example: 'smic.hourly-gross' })
  readonly code!: string;

  @ApiProperty({ type: 'string', example: '12.02' })
  readonly value!: string;

  @ApiProperty({ type: 'string', enum: [...FIGURE_UNITS] })
  readonly unit!: FigureUnit;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly validFrom!: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly validTo!: string | null;

  @ApiProperty({ type: 'string' })
  readonly source!: string;
}

@ApiTags('Reference data')
@Controller('legal-figures')
export class LegalFiguresController {
  constructor(private readonly figures: LegalFiguresQuery) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public' })
  @Header('Cache-Control', 'public, max-age=300')
  @ApiOperation({
    operationId: 'listLegalFigures',
    summary: 'List the rates, ceilings and terms that laws set, with their dates and sources',
  })
  @ApiListing(FIGURE_LISTING)
  @ApiOkResponse({ type: LegalFigureResponse, isArray: true })
  async list(@Query() query: Record<string, string>): Promise<JsonText> {
    return sendPage(await this.figures.list(query));
  }
}
