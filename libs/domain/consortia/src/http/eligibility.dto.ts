import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import {
  BooleanField,
  ChoiceField,
  ListField,
  TextField,
  TranslatedDto,
  WholeNumberField,
} from '#platform/http';
import type { Refusal } from '#kernel/problems';
import type { Messages } from '#platform/messages';
import { COLLEGES, LEGAL_FORMS, type College, type LegalForm } from '#domain/organisations';
import type { TerritoryId } from '#domain/territories';

import { PARTNER_ROLES, type PartnerRole } from '../consortia.types';

@ApiSchema({ name: 'DescribedPartner', description: 'A partner that need not be registered.' })
export class DescribedPartnerDto {
  @ChoiceField(PARTNER_ROLES, { description: 'What it does in the consortium.' })
  readonly role!: PartnerRole;

  @ChoiceField(COLLEGES, { description: 'On whose side it sits.' })
  readonly college!: College;

  @BooleanField({ description: 'Of the social and solidarity economy.' })
  readonly isEss!: boolean;

  @ChoiceField(LEGAL_FORMS, { optional: true, nullable: true, description: 'Null: not known.' })
  readonly legalForm?: LegalForm | null;

  @TextField({
    max: 40,
    optional: true,
    nullable: true,
    description: 'Where it has its seat.',
    example: 'commune-26289',
  })
  readonly seatTerritoryId?: TerritoryId | null;

  @WholeNumberField({
    min: 0,
    max: 12_000,
    optional: true,
    nullable: true,
    description: 'Whole months since it was created, at the deadline.',
  })
  readonly ageMonths?: number | null;

  @BooleanField({ optional: true, description: 'Has signed a letter of commitment.' })
  readonly hasLetter?: boolean;
}

export class TestEligibilityRequest {
  @ListField(() => DescribedPartnerDto, { min: 1, max: 50, description: 'The lead among them.' })
  readonly partners!: DescribedPartnerDto[];

  @WholeNumberField({
    min: 0,
    max: 100,
    optional: true,
    description: 'Meetings of the steering group, with minutes; none unless told.',
  })
  readonly meetings?: number;
}

@ApiSchema({ name: 'UnmetRule' })
export class UnmetRuleResponse {
  @ApiProperty({ type: 'string', example: 'consortia.too-few-partners' })
  readonly code: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly sentence: TranslatedDto;

  constructor({ code, params }: Refusal, messages: Messages) {
    this.code = code;
    this.sentence = {
      fr: messages.say('fr', code, params),
      en: messages.say('en', code, params),
    };
  }
}

@ApiSchema({ name: 'Eligibility', description: 'What the call would say of such a consortium.' })
export class EligibilityResponse {
  @ApiProperty({ type: 'boolean' })
  readonly isEligible: boolean;

  @ApiProperty({ type: () => UnmetRuleResponse, isArray: true })
  readonly unmetRules: readonly UnmetRuleResponse[];

  constructor(refusals: readonly Refusal[], messages: Messages) {
    this.isEligible = refusals.length === 0;
    this.unmetRules = refusals.map((refusal) => new UnmetRuleResponse(refusal, messages));
  }
}
