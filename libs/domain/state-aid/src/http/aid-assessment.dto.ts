import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';
import { BooleanField, ChoiceField, MoneyDto, TextField, UuidField } from '#platform/http';
import type { AgreementId } from '#domain/agreements';

import type { AssessedAgreement } from '../queries/aid-assessments.query';
import type { NewAssessment } from '../services/assess-aid.service';
import { AID_OUTCOMES, REGULATIONS, type AidOutcome, type Regulation } from '../state-aid.types';

import { StandingResponse } from './aid.dto';

export class AssessAidRequest {
  @UuidField({ description: 'The beneficiary.' })
  readonly organisationId!: string;

  @ChoiceField(AID_OUTCOMES, { description: 'What it is concluded to be.' })
  readonly outcome!: AidOutcome;

  @ChoiceField(REGULATIONS, { description: 'Of de minimis aid.', optional: true })
  readonly regulation?: Regulation;

  @BooleanField({ description: 'Goods or services are offered on a market with it.' })
  readonly isEconomic!: boolean;

  @BooleanField({ description: 'Trade between member states may be affected.' })
  readonly affectsTrade!: boolean;

  @TextField({ max: 500, description: 'The entrusted service, and by which act.', optional: true })
  readonly service?: string;

  @TextField({ max: 200, description: 'Scheme or exempted category.', optional: true })
  readonly scheme?: string;

  @TextField({
    max: 5,
    pattern: /^[0-9]{2}(\.[0-9]{1,2})?$/,
    description: 'NACE, division or finer.',
    example: '88.99',
    optional: true,
  })
  readonly sector?: string;

  @TextField({ max: 2000, min: 10, description: 'Why, for who checks it later.' })
  readonly justification!: string;

  static assessmentOf(agreementId: AgreementId, request: AssessAidRequest): NewAssessment {
    return {
      agreementId,
      organisationId: asId<'Organisation'>(request.organisationId),
      outcome: request.outcome,
      regulation: request.regulation ?? null,
      isEconomic: request.isEconomic,
      affectsTrade: request.affectsTrade,
      service: request.service ?? null,
      scheme: request.scheme ?? null,
      sector: request.sector ?? null,
      justification: request.justification,
    };
  }
}

const TEXT_OR_NONE = { type: 'string', nullable: true } as const;

@ApiSchema({ name: 'AidAssessment' })
class AidAssessmentResponse {
  @ApiProperty({ type: 'integer', description: 'From 1; the latest counts.' })
  readonly number!: number;

  @ApiProperty({ type: 'string', enum: AID_OUTCOMES })
  readonly outcome!: AidOutcome;

  @ApiProperty({ type: 'string', enum: REGULATIONS, nullable: true })
  readonly regulation!: Regulation | null;

  @ApiProperty({ type: 'boolean' })
  readonly isEconomic!: boolean;

  @ApiProperty({ type: 'boolean' })
  readonly affectsTrade!: boolean;

  @ApiProperty(TEXT_OR_NONE)
  readonly service!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly scheme!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly sector!: string | null;

  @ApiProperty({ type: 'string' })
  readonly justification!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly assessedAt!: string;
}

@ApiSchema({ name: 'AssessedParty' })
class AssessedPartyResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId: string;

  @ApiProperty({ type: 'string' })
  readonly name: string;

  @ApiProperty(TEXT_OR_NONE)
  readonly siren: string | null;

  @ApiProperty({ type: () => MoneyDto })
  readonly share: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Counted as de minimis aid.' })
  readonly counted: MoneyDto;

  @ApiProperty({
    type: 'boolean',
    description: 'Assessed, and counted whole: nothing is paid to it before.',
  })
  readonly isSettled: boolean;

  @ApiProperty({ type: AidAssessmentResponse, nullable: true })
  readonly assessment: AidAssessmentResponse | null;

  @ApiProperty({
    type: [StandingResponse],
    description: 'What it may still be granted today; for officers of the funder.',
  })
  readonly standings: readonly StandingResponse[];

  constructor(party: AssessedAgreement['parties'][number]) {
    this.organisationId = party.organisationId;
    this.name = party.name;
    this.siren = party.siren;
    this.share = MoneyDto.of(eur(BigInt(party.shareCents)));
    this.counted = MoneyDto.of(eur(BigInt(party.countedCents)));
    this.isSettled = party.isSettled;
    this.assessment = party.assessment as AidAssessmentResponse | null;
    this.standings = party.standings.map((one) => new StandingResponse(one));
  }
}

@ApiSchema({ name: 'AidAssessments' })
export class AidAssessmentsResponse {
  @ApiProperty({ type: [AssessedPartyResponse] })
  readonly parties: readonly AssessedPartyResponse[];

  @ApiProperty({ type: [String], example: ['assess'] })
  readonly allowedActions: readonly string[];

  constructor({ parties, mayAssess }: AssessedAgreement) {
    this.parties = parties.map((party) => new AssessedPartyResponse(party));
    this.allowedActions = mayAssess ? ['assess'] : [];
  }
}
