import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto, TranslatedDto } from '#platform/http';

import { CALL_KINDS, CALL_MODES, CALL_STATUSES, INSTRUMENTS, THEMES } from '../calls.types';

import { CriterionDto, InstalmentDto } from './call-parts.dto';
import { CostFamilyDto, SimplifiedCostsDto } from './costs.dto';
import { SectionDto } from './form.dto';
import { AllocationDto, CallFunderDto, ReservedShareDto } from './funding.dto';
import { PartnershipRulesDto } from './partnership.dto';
import { IntakeDto, PhaseDto } from './schedule.dto';
import {
  AgreementTermsDto,
  AppraisalDto,
  CharterRulesDto,
  ChosenCheckDto,
  LegalRouteDto,
  RequiredDocumentDto,
} from './terms.dto';

const INSTANT = { type: 'string', format: 'date-time' } as const;
const NULLABLE_INSTANT = { ...INSTANT, nullable: true } as const;
const NULLABLE_MONEY = { type: () => MoneyDto, nullable: true } as const;

/** What a caller may do to the call in its present state. */
const ACTIONS = ['change', 'publish', 'revise', 'extend', 'cancel', 'declare-void'] as const;

@ApiSchema({ name: 'CallSummary', description: 'A call, as lists show it.' })
export class CallSummaryResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '2027-PTCE-0001',
    description: 'Given at publication.',
  })
  readonly reference!: string | null;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly funderId!: string;

  @ApiProperty({ type: 'string', description: 'When the call was last published.' })
  readonly funderName!: string;

  @ApiProperty({ type: 'string', enum: [...CALL_STATUSES] })
  readonly status!: string;

  @ApiProperty({ type: 'integer', description: 'For `If-Match`.' })
  readonly version!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the latest revision.' })
  readonly revisionNumber!: number | null;

  @ApiProperty({ type: () => TranslatedDto })
  readonly title!: TranslatedDto;

  @ApiProperty({ type: () => TranslatedDto })
  readonly summary!: TranslatedDto;

  @ApiProperty({ type: 'string', enum: [...CALL_KINDS] })
  readonly kind!: string;

  @ApiProperty({ type: 'string', enum: [...CALL_MODES] })
  readonly mode!: string;

  @ApiProperty({ type: 'string', enum: [...INSTRUMENTS], isArray: true })
  readonly instruments!: readonly string[];

  @ApiProperty({ type: 'string', enum: [...THEMES], isArray: true })
  readonly themes!: readonly string[];

  @ApiProperty({ type: 'string', isArray: true, example: ['epci-242600252'] })
  readonly territoryIds!: readonly string[];

  @ApiProperty({ type: 'string', example: 'Europe/Paris' })
  readonly timeZone!: string;

  @ApiProperty({ ...NULLABLE_INSTANT, description: 'When applications may be sent from.' })
  readonly opensAt!: string | null;

  @ApiProperty({ ...NULLABLE_INSTANT, description: 'What arrives at this instant is late.' })
  readonly closesAt!: string | null;

  @ApiProperty(NULLABLE_INSTANT)
  readonly publishedAt!: string | null;

  @ApiProperty(NULLABLE_MONEY)
  readonly envelope!: MoneyDto | null;

  @ApiProperty(NULLABLE_MONEY)
  readonly grantFloor!: MoneyDto | null;

  @ApiProperty(NULLABLE_MONEY)
  readonly grantCeiling!: MoneyDto | null;

  @ApiProperty({ type: 'string', nullable: true, example: '70', description: 'In percent.' })
  readonly maxRate!: string | null;

  @ApiProperty({ type: 'string', enum: [...ACTIONS], isArray: true })
  readonly allowedActions!: readonly string[];
}

@ApiSchema({ name: 'Call', description: 'A call with all its rules.' })
export class CallResponse extends CallSummaryResponse {
  @ApiProperty({ type: 'string', nullable: true, example: 'PTCE' })
  readonly referenceCode!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: '2027-06-01T09:00' })
  readonly opensAtLocal!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: '2027-07-31T12:00' })
  readonly closesAtLocal!: string | null;

  @ApiProperty({ type: 'integer' })
  readonly graceSeconds!: number;

  @ApiProperty({ type: 'integer', enum: [1, 2] })
  readonly steps!: number;

  @ApiProperty({ type: () => PhaseDto, isArray: true })
  readonly phases!: readonly PhaseDto[];

  @ApiProperty({ type: () => IntakeDto, isArray: true })
  readonly intakes!: readonly IntakeDto[];

  @ApiProperty({ type: 'boolean' })
  readonly isSealedUntilOpening!: boolean;

  @ApiProperty({ type: 'string', nullable: true, example: '2027-08-01T09:00' })
  readonly opensFilesAtLocal!: string | null;

  @ApiProperty({ type: () => CallFunderDto, isArray: true })
  readonly funders!: readonly CallFunderDto[];

  @ApiProperty({ type: () => ReservedShareDto, isArray: true })
  readonly reservedShares!: readonly ReservedShareDto[];

  @ApiProperty({ type: () => AllocationDto, nullable: true })
  readonly allocation!: AllocationDto | null;

  @ApiProperty({ type: () => CostFamilyDto, isArray: true })
  readonly costFamilies!: readonly CostFamilyDto[];

  @ApiProperty({ type: () => SimplifiedCostsDto })
  readonly simplifiedCosts!: SimplifiedCostsDto;

  @ApiProperty({ type: () => RequiredDocumentDto, isArray: true })
  readonly documents!: readonly RequiredDocumentDto[];

  @ApiProperty({ type: () => CharterRulesDto })
  readonly charter!: CharterRulesDto;

  @ApiProperty({ type: () => AppraisalDto })
  readonly appraisal!: AppraisalDto;

  @ApiProperty({ type: () => AgreementTermsDto })
  readonly agreementTerms!: AgreementTermsDto;

  @ApiProperty({ type: () => ChosenCheckDto, isArray: true })
  readonly checks!: readonly ChosenCheckDto[];

  @ApiProperty({ type: () => LegalRouteDto, nullable: true })
  readonly legalRoute!: LegalRouteDto | null;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly maxDurationMonths!: number | null;

  @ApiProperty({ type: () => PartnershipRulesDto })
  readonly partnership!: PartnershipRulesDto;

  @ApiProperty({ type: () => SectionDto, isArray: true })
  readonly sections!: readonly SectionDto[];

  @ApiProperty({ type: () => CriterionDto, isArray: true })
  readonly grid!: readonly CriterionDto[];

  @ApiProperty({ type: 'integer', nullable: true })
  readonly passMark!: number | null;

  @ApiProperty({ type: () => InstalmentDto, isArray: true })
  readonly instalments!: readonly InstalmentDto[];

  @ApiProperty(INSTANT)
  readonly createdAt!: string;

  @ApiProperty(INSTANT)
  readonly updatedAt!: string;

  @ApiProperty(NULLABLE_INSTANT)
  readonly closedAt!: string | null;

  @ApiProperty(NULLABLE_INSTANT)
  readonly cancelledAt!: string | null;

  @ApiProperty({ type: () => TranslatedDto, nullable: true })
  readonly cancelReason!: TranslatedDto | null;

  @ApiProperty({ ...NULLABLE_INSTANT, description: 'When it was said to have no result.' })
  readonly voidedAt!: string | null;

  @ApiProperty({ type: () => TranslatedDto, nullable: true })
  readonly voidReason!: TranslatedDto | null;
}
