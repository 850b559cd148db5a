import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import {
  ACTOR_FAMILIES,
  COLLEGES,
  LEGAL_FORMS,
  type ActorFamily,
  type College,
  type LegalForm,
  type Organisation,
} from '../organisations.types';
import type { OrganisationView } from '../queries/organisations.query';

@ApiSchema({ name: 'Organisation', description: 'Who may apply, fund or lend.' })
export class OrganisationResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', example: 'Les Jardins du Val' })
  readonly name: string;

  @ApiProperty({ type: 'string', enum: [...LEGAL_FORMS] })
  readonly legalForm: LegalForm;

  @ApiProperty({ type: 'string', enum: [...ACTOR_FAMILIES] })
  readonly actorFamily: ActorFamily;

  @ApiProperty({
    type: 'string',
    enum: [...COLLEGES],
    description: 'Where it counts when a call asks for a mix of partners.',
  })
  readonly college: College;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '732829320',
    description: 'Null for a group of residents, or an association known by its RNA alone.',
  })
  readonly siren: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: '73282932000074' })
  readonly siret: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'W263001234' })
  readonly rna: string | null;

  @ApiProperty({ type: 'boolean', description: 'Of the social and solidarity economy.' })
  readonly isEss: boolean;

  @ApiProperty({ type: 'string', nullable: true, example: 'commune-26108' })
  readonly seatTerritoryId: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly createdOn: string | null;

  @ApiProperty({ type: 'integer', description: 'For `If-Match`.' })
  readonly version: number;

  constructor(organisation: Organisation) {
    this.id = organisation.id;
    this.name = organisation.name;
    this.legalForm = organisation.legalForm;
    this.actorFamily = organisation.actorFamily;
    this.college = organisation.college;
    this.siren = organisation.siren;
    this.siret = organisation.siret;
    this.rna = organisation.rna;
    this.isEss = organisation.isEss;
    this.seatTerritoryId = organisation.seatTerritoryId;
    this.createdOn = organisation.createdOn;
    this.version = organisation.version;
  }
}

@ApiSchema({ name: 'OrganisationSeat' })
class SeatResponse {
  @ApiProperty({ type: 'string', example: 'commune-26108' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'Crest' })
  readonly name!: string;
}

@ApiSchema({ name: 'OrganisationSurvivor' })
class SurvivorResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;
}

@ApiSchema({ name: 'OrganisationSheet', description: 'All that is known of an organisation.' })
export class OrganisationSheetResponse extends OrganisationResponse {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Why it counts in another college than is usual for its family.',
  })
  readonly collegeReason: string | null;

  @ApiProperty({ type: () => SeatResponse, nullable: true })
  readonly seat: SeatResponse | null;

  @ApiProperty({
    type: () => SurvivorResponse,
    nullable: true,
    description: 'The registration that this one is an alias of.',
  })
  readonly mergedInto: SurvivorResponse | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly registeredAt: string;

  constructor(view: OrganisationView) {
    super(view);
    this.collegeReason = view.collegeReason;
    this.seat = view.seat;
    this.mergedInto = view.mergedInto;
    this.registeredAt = new Date(view.registeredAt).toISOString();
  }
}
