import { ApiSchema } from '@nestjs/swagger';

import {
  BooleanField,
  ListField,
  ObjectField,
  PercentField,
  WholeNumberField,
} from '#platform/http';
import { COLLEGES, LEGAL_FORMS, type College, type LegalForm } from '#domain/organisations';
import type { TerritoryId } from '#domain/territories';

/** A partnership is at most a village meeting, not a town. */
const PARTNERS_MAX = 50;

const TERRITORIES_MAX = 200;

@ApiSchema({ name: 'TerritoryScope' })
export class TerritoryScopeDto {
  @ListField('text', {
    max: TERRITORIES_MAX,
    description: 'Communes, EPCI, departments or regions.',
    example: ['epci-242600252'],
  })
  readonly territoryIds!: TerritoryId[];

  @WholeNumberField({
    min: 1,
    max: PARTNERS_MAX,
    description: 'So many partners have their seat there.',
  })
  readonly minPartnersInside!: number;
}

/** Whom the call wants round the table; what is absent stays as it is. */
@ApiSchema({ name: 'PartnershipRules' })
export class PartnershipRulesDto {
  @WholeNumberField({
    min: 1,
    max: PARTNERS_MAX,
    optional: true,
    description: 'At least so many partners, the lead among them.',
  })
  readonly minPartners?: number;

  @WholeNumberField({
    min: 1,
    max: PARTNERS_MAX,
    optional: true,
    nullable: true,
    description: 'At most so many; null: no limit.',
  })
  readonly maxPartners?: number | null;

  @WholeNumberField({
    min: 1,
    max: COLLEGES.length,
    optional: true,
    description: 'Of at least so many colleges.',
  })
  readonly minColleges?: number;

  @ListField(COLLEGES, {
    max: COLLEGES.length,
    optional: true,
    description: 'Colleges that must each have a partner.',
  })
  readonly requiredColleges?: College[];

  @BooleanField({
    optional: true,
    description: 'Refuses partners who are all of one college.',
  })
  readonly refusesSingleCollege?: boolean;

  @BooleanField({
    optional: true,
    description: 'The lead is of the social and solidarity economy.',
  })
  readonly leadMustBeEss?: boolean;

  @ObjectField(() => TerritoryScopeDto, {
    optional: true,
    nullable: true,
    description: 'Where partners must come from; null: anywhere.',
  })
  readonly territoryScope?: TerritoryScopeDto | null;

  @BooleanField({
    optional: true,
    description: 'Each partner that is to receive money has a budget of its own.',
  })
  readonly eachFundedPartnerHasBudget?: boolean;

  @WholeNumberField({
    min: 1,
    max: 20,
    optional: true,
    description: 'How many consortia one organisation may lead.',
  })
  readonly maxConsortiaPerLead?: number;

  @WholeNumberField({
    min: 1,
    max: 20,
    optional: true,
    nullable: true,
    description: 'In how many consortia one organisation may be; null: no limit.',
  })
  readonly maxConsortiaPerOrganisation?: number | null;

  @BooleanField({ optional: true, description: 'Who is in one consortium is in no other.' })
  readonly isMembershipExclusive?: boolean;

  @PercentField({
    optional: true,
    nullable: true,
    description: 'Of partners, of the social and solidarity economy; null: no such bar.',
    example: '50',
  })
  readonly minShareEss?: string | null;

  @PercentField({
    optional: true,
    nullable: true,
    description: 'Of partners, at most of one college; null: no such bar.',
    example: '60',
  })
  readonly maxSingleCollegeShare?: string | null;

  @ListField(LEGAL_FORMS, {
    max: LEGAL_FORMS.length,
    optional: true,
    description: 'What the lead must be; none named: anything.',
  })
  readonly leadLegalForms?: LegalForm[];

  @WholeNumberField({
    min: 1,
    max: 600,
    optional: true,
    nullable: true,
    description: 'Since the lead was created, at the deadline; null: no such bar.',
  })
  readonly leadMinAgeMonths?: number | null;

  @BooleanField({ optional: true, description: 'Each partner joins a signed letter.' })
  readonly lettersOfCommitmentRequired?: boolean;

  @BooleanField({ optional: true, description: 'Natural persons may be partners too.' })
  readonly allowsIndividuals?: boolean;

  @WholeNumberField({
    min: 0,
    max: 20,
    optional: true,
    description: 'Meetings of the steering group, with minutes, before submission.',
  })
  readonly minSteeringMeetings?: number;
}
