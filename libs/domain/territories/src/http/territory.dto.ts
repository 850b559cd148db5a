import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { TERRITORY_KINDS, type TerritoryKind } from '../territories.types';

@ApiSchema({ name: 'TerritoryName' })
export class TerritoryNameResponse {
  @ApiProperty({ type: 'string', example: 'epci-242600534' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'CC du Diois' })
  readonly name!: string;
}

@ApiSchema({ name: 'Territory' })
export class TerritoryResponse {
  @ApiProperty({
    type: 'string',
    example: 'commune-26108',
    description: 'Kind and code; stable from one yearly edition to the next.',
  })
  readonly id!: string;

  @ApiProperty({ type: 'string', enum: [...TERRITORY_KINDS] })
  readonly kind!: TerritoryKind;

  @ApiProperty({
    type: 'string',
    example: '26108',
    description: 'Of the official geographical code (COG); for an EPCI, its SIREN.',
  })
  readonly code!: string;

  @ApiProperty({ type: 'string', example: 'Crest' })
  readonly name!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Inhabitants.', example: 8658 })
  readonly population!: number | null;

  @ApiProperty({ type: 'string', nullable: true, example: '212601082' })
  readonly siren!: string | null;

  @ApiProperty({ type: 'string', isArray: true, example: ['26400'] })
  readonly postalCodes!: readonly string[];

  @ApiProperty({ type: () => TerritoryNameResponse, nullable: true })
  readonly epci!: TerritoryNameResponse | null;

  @ApiProperty({
    type: () => TerritoryNameResponse,
    nullable: true,
    description: 'Null for an EPCI, which may lie in several: see its members.',
  })
  readonly departement!: TerritoryNameResponse | null;

  @ApiProperty({ type: () => TerritoryNameResponse, nullable: true })
  readonly region!: TerritoryNameResponse | null;

  @ApiProperty({ type: 'integer', example: 2026, description: 'Last edition that lists it.' })
  readonly cogYear!: number;

  @ApiProperty({ type: 'string', format: 'date', description: 'First edition known here.' })
  readonly validFrom!: string;

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    description:
      'The day from which it is no longer in force: merged, or renamed under a new code.',
  })
  readonly validTo!: string | null;
}
