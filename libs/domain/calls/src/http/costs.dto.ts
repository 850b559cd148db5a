import { ApiSchema } from '@nestjs/swagger';

import {
  BooleanField,
  ChoiceField,
  ListField,
  MoneyDto,
  MoneyField,
  PercentField,
  TextField,
  TranslatedDto,
  TranslatedField,
} from '#platform/http';

import { FLAT_RATE_BASES, FLAT_RATE_MODES } from '../calls.types';

const LABEL = { min: 0, max: 300 };
const CODE = { max: 60, pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ };
const CLEARABLE = { optional: true, nullable: true } as const;

@ApiSchema({ name: 'CallCostFamily', description: 'Costs of a kind, and how far they are funded.' })
export class CostFamilyDto {
  @TextField({ ...CODE, description: 'What it is known by.', example: 'cooperation' })
  readonly code!: string;

  @TranslatedField({ ...LABEL, description: 'What it is called.' })
  readonly label!: TranslatedDto;

  @ListField('text', {
    max: 50,
    maxLength: 8,
    optional: true,
    description: 'Accounts of the chart, by their beginnings.',
    example: ['62'],
  })
  readonly accounts?: string[];

  @BooleanField({ optional: true, description: '`true` unless told.' })
  readonly isEligible?: boolean;

  @PercentField({ ...CLEARABLE, description: 'Funded at it; null: at that of the call.' })
  readonly ratePct?: string | null;

  @PercentField({ ...CLEARABLE, description: 'Of the total; a file below it is warned.' })
  readonly floorPct?: string | null;

  @PercentField({ ...CLEARABLE, description: 'Of the total; a file above it is refused.' })
  readonly ceilingPct?: string | null;

  @BooleanField({
    optional: true,
    description: 'The time and means of cooperating; one family at most. `false` unless told.',
  })
  readonly isCooperation?: boolean;
}

class SimplifiedCostDto {
  @TextField({ ...CODE, description: 'What it is known by.', example: 'overheads' })
  readonly code!: string;

  @TranslatedField({ ...LABEL, description: 'What it is called.' })
  readonly label!: TranslatedDto;

  @TextField({ ...CODE, description: 'The cost family that it counts in.', example: 'indirect' })
  readonly family!: string;
}

@ApiSchema({ name: 'CallFlatRate', description: 'Costs that are a share of others, unproved.' })
export class FlatRateDto extends SimplifiedCostDto {
  @PercentField({ description: 'Of the base.', example: '15' })
  readonly ratePct!: string;

  @ChoiceField(FLAT_RATE_BASES, { description: 'What it is a share of.' })
  readonly base!: (typeof FLAT_RATE_BASES)[number];

  @ChoiceField(FLAT_RATE_MODES, { description: 'Exactly it, or as much as the partner asks.' })
  readonly mode!: (typeof FLAT_RATE_MODES)[number];
}

@ApiSchema({ name: 'CallUnitCost', description: 'So much per unit.' })
export class UnitCostDto extends SimplifiedCostDto {
  @TranslatedField({ min: 0, max: 60, description: 'Hours, days, meals.' })
  readonly unit!: TranslatedDto;

  @MoneyField({ description: 'Per unit.' })
  readonly amount!: MoneyDto;
}

@ApiSchema({ name: 'CallLumpSum', description: 'A sum agreed beforehand.' })
export class LumpSumDto extends SimplifiedCostDto {
  @MoneyField({ description: 'In all.' })
  readonly amount!: MoneyDto;
}

@ApiSchema({ name: 'CallSimplifiedCosts', description: 'Costs that no invoice proves.' })
export class SimplifiedCostsDto {
  @ListField(() => FlatRateDto, { max: 20, optional: true, description: 'Shares of other costs.' })
  readonly flatRates?: FlatRateDto[];

  @ListField(() => UnitCostDto, { max: 200, optional: true, description: 'Prices per unit.' })
  readonly unitCosts?: UnitCostDto[];

  @ListField(() => LumpSumDto, { max: 100, optional: true, description: 'Agreed sums.' })
  readonly lumpSums?: LumpSumDto[];
}
