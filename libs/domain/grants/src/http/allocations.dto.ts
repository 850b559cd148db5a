import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { AmountField, ListField } from '#platform/http';

import { AMOUNT } from './written';

@ApiSchema({ name: 'AllocationRequest' })
export class AllocationRequest {
  @AmountField({ description: 'What is shared out.', sign: 'any' })
  readonly total!: string;

  @ListField('text', {
    description: 'In proportion of which: `["2", "3", "1"]`; decimals or fractions.',
    min: 1,
    max: 1_000,
    maxLength: 40,
    repeats: true,
  })
  readonly weights!: readonly string[];

  @AmountField({
    description: 'What parts are multiples of; a cent unless told.',
    sign: 'above-zero',
    optional: true,
    example: '0.01',
  })
  readonly unit?: string;
}

@ApiSchema({ name: 'AllocatedPart' })
class PartResponse {
  @ApiProperty({ type: 'string' })
  readonly weight!: string;

  @ApiProperty(AMOUNT)
  readonly amount!: string;

  @ApiProperty({ type: 'string', description: 'In euros, before rounding.' })
  readonly exactShare!: string;

  @ApiProperty({ ...AMOUNT, description: 'What the largest remainders received.' })
  readonly fromRounding!: string;
}

@ApiSchema({ name: 'Allocation' })
export class AllocationResponse {
  @ApiProperty({
    type: () => PartResponse,
    isArray: true,
    description: 'They add up to the total.',
  })
  readonly parts!: readonly PartResponse[];

  @ApiProperty({ type: 'string', enum: ['LARGEST_REMAINDER'] })
  readonly method!: 'LARGEST_REMAINDER';
}
