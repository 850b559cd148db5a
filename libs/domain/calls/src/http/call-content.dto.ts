import {
  BooleanField,
  ChoiceField,
  ListField,
  MoneyDto,
  MoneyField,
  ObjectField,
  PercentField,
  TextField,
  TranslatedDto,
  TranslatedField,
  WholeNumberField,
} from '#platform/http';
import type { TerritoryId } from '#domain/territories';

import {
  CALL_CHECKS,
  CALL_KINDS,
  CALL_MODES,
  THEMES,
  type CallKind,
  type CallMode,
  type Theme,
} from '../calls.types';

import { CriterionDto, InstalmentDto } from './call-parts.dto';
import { CostFamilyDto, SimplifiedCostsDto } from './costs.dto';
import { SectionDto } from './form.dto';
import { AllocationDto, CallFunderDto, ReservedShareDto } from './funding.dto';
import { PartnershipRulesDto } from './partnership.dto';
import { IntakeDto, LOCAL_TIME, PhaseDto } from './schedule.dto';
import {
  AgreementTermsDto,
  AppraisalDto,
  CharterRulesDto,
  ChosenCheckDto,
  LegalRouteDto,
  RequiredDocumentDto,
} from './terms.dto';

const CLEARABLE = { optional: true, nullable: true } as const;

const LOCAL = { ...LOCAL_TIME, ...CLEARABLE } as const;

/** All that a funder may write of a call. A merge patch: what is absent stays, null clears. */
export class CallContentDto {
  @TranslatedField({ min: 0, max: 200, optional: true, description: 'What the call is called.' })
  readonly title?: TranslatedDto;

  @TranslatedField({ min: 0, max: 5000, optional: true, description: 'What it is for.' })
  readonly summary?: TranslatedDto;

  @ChoiceField(CALL_KINDS, {
    optional: true,
    description: 'Frozen at publication. `cooperative-call` unless told.',
  })
  readonly kind?: CallKind;

  @ChoiceField(CALL_MODES, {
    optional: true,
    description: 'Which game is played; frozen at publication. That of the kind unless told.',
  })
  readonly mode?: CallMode;

  @WholeNumberField({
    min: 1,
    max: 2,
    optional: true,
    description: 'Two: a concept first, then the full application. One unless told.',
  })
  readonly steps?: 1 | 2;

  @ListField(THEMES, { max: THEMES.length, optional: true, description: 'What it is about.' })
  readonly themes?: Theme[];

  @ListField('text', {
    max: 200,
    optional: true,
    description: 'The territories that it is for.',
    example: ['epci-242600252', 'epci-242600534'],
  })
  readonly territoryIds?: TerritoryId[];

  @TextField({
    min: 2,
    max: 10,
    pattern: /^[A-Z][A-Z0-9]{1,9}$/,
    ...CLEARABLE,
    description: 'In the reference; null: initials of the funder. Kept for whoever used it first.',
    example: 'PTCE',
  })
  readonly referenceCode?: string | null;

  @TextField({ ...LOCAL, description: 'When it opens.', example: '2027-06-01T09:00' })
  readonly opensAtLocal?: string | null;

  @TextField({
    ...LOCAL,
    description: 'The first minute that is too late.',
    example: '2027-07-31T12:00',
  })
  readonly closesAtLocal?: string | null;

  @TextField({
    max: 60,
    optional: true,
    description: 'IANA name of the time zone of both times.',
    example: 'Europe/Paris',
  })
  readonly timeZone?: string;

  @WholeNumberField({
    min: 0,
    max: 3600,
    optional: true,
    description: 'After the deadline, how long what arrived before it is still processed.',
  })
  readonly graceSeconds?: number;

  @ListField(() => PhaseDto, {
    max: 11,
    optional: true,
    description: 'From interest to evaluation.',
  })
  readonly phases?: PhaseDto[];

  @ListField(() => IntakeDto, { max: 36, optional: true, description: 'Of a rolling call.' })
  readonly intakes?: IntakeDto[];

  @BooleanField({ optional: true, description: 'Nobody at the funder reads before the opening.' })
  readonly isSealedUntilOpening?: boolean;

  @TextField({ ...LOCAL, description: 'When sealed files open by themselves.' })
  readonly opensFilesAtLocal?: string | null;

  @WholeNumberField({ min: 1, max: 120, ...CLEARABLE, description: 'Of a project.' })
  readonly maxDurationMonths?: number | null;

  @ObjectField(() => PartnershipRulesDto, { optional: true, description: 'Whom the call wants.' })
  readonly partnership?: PartnershipRulesDto;

  @MoneyField({ ...CLEARABLE, description: 'What the call can grant in all.' })
  readonly envelope?: MoneyDto | null;

  @ListField(() => CallFunderDto, {
    max: 20,
    optional: true,
    description: 'None: the funder of the call, alone.',
  })
  readonly funders?: CallFunderDto[];

  @ListField(() => ReservedShareDto, { max: 3, optional: true, description: 'Of the envelope.' })
  readonly reservedShares?: ReservedShareDto[];

  @ObjectField(() => AllocationDto, { ...CLEARABLE, description: 'How the envelope is shared.' })
  readonly allocation?: AllocationDto | null;

  @MoneyField({ ...CLEARABLE, description: 'No grant is smaller; null: no such limit.' })
  readonly grantFloor?: MoneyDto | null;

  @MoneyField({ ...CLEARABLE, description: 'No grant is larger; null: no such limit.' })
  readonly grantCeiling?: MoneyDto | null;

  @PercentField({
    ...CLEARABLE,
    description: 'At most this share of a budget is granted; null: no such limit.',
    example: '70',
  })
  readonly maxRate?: string | null;

  @ListField(() => CostFamilyDto, { max: 30, optional: true, description: 'Eligible or not.' })
  readonly costFamilies?: CostFamilyDto[];

  @ObjectField(() => SimplifiedCostsDto, { optional: true, description: 'Without invoices.' })
  readonly simplifiedCosts?: SimplifiedCostsDto;

  @ListField(() => SectionDto, { max: 50, optional: true, description: 'The application form.' })
  readonly sections?: SectionDto[];

  @ListField(() => RequiredDocumentDto, {
    max: 40,
    optional: true,
    description: 'Files that it asks for.',
  })
  readonly documents?: RequiredDocumentDto[];

  @ObjectField(() => CharterRulesDto, { optional: true, description: 'Of the consortium.' })
  readonly charter?: CharterRulesDto;

  @ObjectField(() => AppraisalDto, { optional: true, description: 'How files are appraised.' })
  readonly appraisal?: AppraisalDto;

  @ListField(() => CriterionDto, { max: 20, optional: true, description: 'The scoring grid.' })
  readonly grid?: CriterionDto[];

  @WholeNumberField({
    min: 0,
    max: 100,
    ...CLEARABLE,
    description: 'A lower score eliminates; null: no such bar.',
  })
  readonly passMark?: number | null;

  @ListField(() => InstalmentDto, { max: 12, optional: true, description: 'How grants are paid.' })
  readonly instalments?: InstalmentDto[];

  @ObjectField(() => AgreementTermsDto, { optional: true, description: 'Of grants.' })
  readonly agreementTerms?: AgreementTermsDto;

  @ListField(() => ChosenCheckDto, {
    max: CALL_CHECKS.length,
    optional: true,
    description: 'Of applications: what is weighed otherwise than the house does.',
  })
  readonly checks?: ChosenCheckDto[];

  @ObjectField(() => LegalRouteDto, {
    ...CLEARABLE,
    description: 'Grant or contract; answered before publication.',
  })
  readonly legalRoute?: LegalRouteDto | null;
}
