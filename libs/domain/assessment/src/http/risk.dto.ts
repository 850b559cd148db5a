import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto } from '#platform/http';
import { FRAGILITY_CLASSES, type FragilityClass } from '#domain/organisations';

import { MITIGATIONS, type Mitigation } from '../decision.types';
import { COOPERATION_STRENGTHS, type CooperationStrength } from '../domain/risk';
import type { RiskPage, RiskShare } from '../queries/risk-readings.query';

import type { Say } from './assessment.dto';

@ApiSchema({ name: 'OrganisationRisk' })
export class OrganisationRiskResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId: string;

  @ApiProperty({ type: 'string' })
  readonly name: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly requested: MoneyDto;

  @ApiProperty({
    type: 'string',
    enum: FRAGILITY_CLASSES,
    nullable: true,
    description: 'Null: it has shown no accounts.',
  })
  readonly fragility: FragilityClass | null;

  constructor({ organisationId, name, requested, fragility }: RiskPage['organisations'][number]) {
    this.organisationId = organisationId;
    this.name = name;
    this.requested = MoneyDto.of(requested);
    this.fragility = fragility;
  }
}

@ApiSchema({ name: 'AdvisedMitigation' })
export class AdvisedMitigationResponse {
  @ApiProperty({ type: 'string', enum: MITIGATIONS })
  readonly code: Mitigation;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly label: string;

  @ApiProperty({ type: 'boolean', description: 'Worth considering here.' })
  readonly isAdvised: boolean;

  constructor(code: Mitigation, isAdvised: boolean, say: Say) {
    this.code = code;
    this.label = say(`assessment.mitigation-${code}`);
    this.isAdvised = isAdvised;
  }
}

@ApiSchema({ name: 'RiskReading' })
export class RiskReadingResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({
    type: 'string',
    enum: FRAGILITY_CLASSES,
    nullable: true,
    description:
      'First axis, of the consortium: weighted by what each asks for. Null: nobody has shown accounts.',
  })
  readonly fragility: FragilityClass | null;

  @ApiProperty({
    type: 'string',
    enum: COOPERATION_STRENGTHS,
    description: 'Second axis: from the first score. The two are never brought to one figure.',
  })
  readonly cooperation: CooperationStrength;

  @ApiProperty({ type: 'boolean', description: 'Whether the risk share may fund it.' })
  readonly drawsOnRiskShare: boolean;

  @ApiProperty({ type: 'boolean', description: 'Whether a grant carries a mitigation.' })
  readonly needsMitigation: boolean;

  @ApiProperty({ type: [AdvisedMitigationResponse], description: 'The catalogue.' })
  readonly mitigations: readonly AdvisedMitigationResponse[];

  @ApiProperty({
    type: 'integer',
    description: 'Beside others who have, read as the most fragile.',
  })
  readonly withoutAccounts: number;

  @ApiProperty({ type: [OrganisationRiskResponse] })
  readonly organisations: readonly OrganisationRiskResponse[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly readAt: Date;

  constructor(page: RiskPage, say: Say) {
    this.applicationId = page.applicationId;
    this.fragility = page.fragility;
    this.cooperation = page.cooperation;
    this.drawsOnRiskShare = page.drawsOnRiskShare;
    this.needsMitigation = page.needsMitigation;
    this.mitigations = MITIGATIONS.map(
      (code) => new AdvisedMitigationResponse(code, page.advised.includes(code), say),
    );
    this.withoutAccounts = page.withoutAccounts;
    this.organisations = page.organisations.map((one) => new OrganisationRiskResponse(one));
    this.readAt = page.readAt;
  }
}

@ApiSchema({ name: 'GrantedToClass' })
export class GrantedToClassResponse {
  @ApiProperty({ type: 'string', enum: FRAGILITY_CLASSES, nullable: true })
  readonly fragility: FragilityClass | null;

  @ApiProperty({ type: 'integer' })
  readonly applications: number;

  @ApiProperty({ type: () => MoneyDto })
  readonly granted: MoneyDto;

  constructor({ fragility, applications, granted }: RiskShare['byClass'][number]) {
    this.fragility = fragility;
    this.applications = applications;
    this.granted = MoneyDto.of(granted);
  }
}

@ApiSchema({ name: 'RiskShare' })
export class RiskShareResponse {
  @ApiProperty({ type: () => MoneyDto, description: 'What the call keeps for the fragile.' })
  readonly reserved: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Taken from it.' })
  readonly granted: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly left: MoneyDto;

  @ApiProperty({ type: [GrantedToClassResponse] })
  readonly byClass: readonly GrantedToClassResponse[];

  constructor({ reserved, granted, left, byClass }: RiskShare) {
    this.reserved = MoneyDto.of(reserved);
    this.granted = MoneyDto.of(granted);
    this.left = MoneyDto.of(left);
    this.byClass = byClass.map((one) => new GrantedToClassResponse(one));
  }
}
