import { ApiSchema } from '@nestjs/swagger';

import { BooleanField, ListField, ObjectField, WholeNumberField } from '#platform/http';
import { COLLEGES, type College } from '#domain/organisations';
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
}
