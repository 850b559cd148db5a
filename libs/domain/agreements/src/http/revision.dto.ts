import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto, TranslatedDto } from '#platform/http';

import { CLAUSE_KINDS, PARTY_CAPACITIES, REVISION_STATUSES } from '../agreements.types';

@ApiSchema({ name: 'AgreementClause', description: 'As it is signed, written out.' })
export class ClauseResponse {
  @ApiProperty({ type: 'string', format: 'uuid', description: 'What it was written from.' })
  readonly templateId!: string;

  @ApiProperty({ type: 'string', example: 'house-amount' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', description: 'Of the template.' })
  readonly number!: number;

  @ApiProperty({ type: 'string', enum: [...CLAUSE_KINDS] })
  readonly kind!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly title!: TranslatedDto;

  @ApiProperty({ type: () => TranslatedDto })
  readonly body!: TranslatedDto;
}

@ApiSchema({ name: 'RevisionParty' })
class RevisionPartyResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty({ type: 'string', enum: [...PARTY_CAPACITIES] })
  readonly capacity!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly share!: MoneyDto;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly signedAt!: string | null;
}

@ApiSchema({ name: 'RevisionInstalment' })
class RevisionInstalmentResponse {
  @ApiProperty({ type: 'integer' })
  readonly number!: number;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  @ApiProperty({ type: 'string' })
  readonly trigger!: string;

  @ApiProperty({ type: 'string', description: 'Of the grant, in percent.', example: '50' })
  readonly rate!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;
}

@ApiSchema({ name: 'AgreementRevision', description: 'What the parties sign, whole.' })
export class RevisionResponse {
  @ApiProperty({ type: 'integer' })
  readonly number!: number;

  @ApiProperty({ type: 'string', enum: ['first', 'amendment'] })
  readonly kind!: string;

  @ApiProperty({ type: 'string', enum: [...REVISION_STATUSES] })
  readonly status!: string;

  @ApiProperty({ type: 'string' })
  readonly title!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly grant!: MoneyDto;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly startsOn!: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly endsOn!: string | null;

  @ApiProperty({ type: 'boolean' })
  readonly isOnwardTransferAllowed!: boolean;

  @ApiProperty({ type: 'boolean' })
  readonly isConsortiumAgreementRequired!: boolean;

  @ApiProperty({ type: () => ClauseResponse, isArray: true })
  readonly clauses!: readonly ClauseResponse[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it amends.' })
  readonly reason!: string | null;

  @ApiProperty({ type: 'string', description: 'SHA-256 of the terms, which the parties sign.' })
  readonly contentHash!: string;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly proposerId!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly proposedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly settledAt!: string | null;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'Who refused or withdrew it.',
  })
  readonly settlerId!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly settledReason!: string | null;

  @ApiProperty({ type: () => RevisionPartyResponse, isArray: true })
  readonly parties!: readonly RevisionPartyResponse[];

  @ApiProperty({ type: () => RevisionInstalmentResponse, isArray: true })
  readonly instalments!: readonly RevisionInstalmentResponse[];
}

@ApiSchema({ name: 'AgreementRevisions' })
export class RevisionsResponse {
  @ApiProperty({ type: () => RevisionResponse, isArray: true, description: 'The latest first.' })
  readonly revisions!: readonly RevisionResponse[];
}

@ApiSchema({ name: 'AmountDelta' })
class DeltaResponse {
  @ApiProperty({ type: 'string', example: '-5000.00', description: 'In euros.' })
  readonly amount!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '-10.00',
    description: 'Of what it was; null when it was nothing.',
  })
  readonly percent!: string | null;
}

@ApiSchema({ name: 'AgreementChange' })
class ChangeResponse {
  @ApiProperty({ type: 'string', example: '/parties/0199…/share' })
  readonly field!: string;

  @ApiProperty({ type: 'string', enum: ['text', 'money', 'day', 'boolean'] })
  readonly kind!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly before!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly after!: string | null;

  @ApiProperty({ type: () => DeltaResponse, nullable: true })
  readonly delta!: DeltaResponse | null;
}

@ApiSchema({ name: 'AgreementChanges' })
export class ChangesResponse {
  @ApiProperty({ type: 'integer', description: 'The revision that it is compared with.' })
  readonly since!: number;

  @ApiProperty({ type: () => ChangeResponse, isArray: true })
  readonly changes!: readonly ChangeResponse[];
}
