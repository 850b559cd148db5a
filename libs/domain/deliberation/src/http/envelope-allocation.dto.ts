import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { AmountField, ChoiceField, DecimalField, ListField, TextField } from '#platform/http';

import { ReasonResponse } from './allocation.dto';

/** D8, as simulators write their choices. */
export const SIMULATED_METHODS = [
  'RANKED',
  'THRESHOLD_FLOOR_PRORATA',
  'EQUAL_SHARE',
  'DELIBERATIVE',
] as const;

const OPEN = { optional: true, nullable: true } as const;

export class EnvelopeCandidateDto {
  @TextField({ description: 'Chosen by the caller; unique in the list.', max: 80 })
  readonly id!: string;

  @AmountField({ description: 'What it asks.', sign: 'above-zero' })
  readonly requested!: string;

  @AmountField({ ...OPEN, description: 'Under which it cannot do what it proposes.' })
  readonly viableMinimum?: string | null;

  @DecimalField({ ...OPEN, description: 'Out of 100.', min: '0', max: '100', example: '76.67' })
  readonly score?: string | null;

  @AmountField({ ...OPEN, description: 'DELIBERATIVE: what people propose.' })
  readonly proposed?: string | null;
}

@ApiSchema({ name: 'EnvelopeAllocationRequest' })
export class EnvelopeAllocationRequest {
  @ChoiceField(SIMULATED_METHODS, { description: 'How the envelope is shared.' })
  readonly method!: (typeof SIMULATED_METHODS)[number];

  @AmountField({ description: 'What there is.' })
  readonly envelope!: string;

  @ListField(() => EnvelopeCandidateDto, {
    description: 'In the order of their rank, the best first.',
    min: 1,
    max: 1_000,
  })
  readonly candidates!: readonly EnvelopeCandidateDto[];

  @AmountField({ ...OPEN, description: 'The most for one.' })
  readonly ceiling?: string | null;

  @DecimalField({
    ...OPEN,
    description: 'Out of 100: below it, nothing.',
    min: '0',
    max: '100',
    example: '60',
  })
  readonly threshold?: string | null;

  @ChoiceField(['SKIP', 'PARTIAL'], {
    description:
      'RANKED: leave out the first that does not fit, or give it what is left. SKIP unless told.',
    optional: true,
  })
  readonly partial?: 'SKIP' | 'PARTIAL';

  @DecimalField({
    ...OPEN,
    description: 'RANKED, in part: of a request, the least.',
    min: '0',
    max: '100',
    example: '50',
  })
  readonly floorPct?: string | null;
}

@ApiSchema({ name: 'EnvelopeAward' })
export class EnvelopeAwardResponse {
  @ApiProperty({ type: 'string' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: '47272.73' })
  readonly amount!: string;

  @ApiProperty({ type: () => ReasonResponse, description: 'Why this amount.' })
  readonly because!: ReasonResponse;
}

@ApiSchema({ name: 'EnvelopeAllocation' })
export class EnvelopeAllocationResponse {
  @ApiProperty({ type: () => EnvelopeAwardResponse, isArray: true })
  readonly awards!: readonly EnvelopeAwardResponse[];

  @ApiProperty({ type: 'string', example: '100000.00' })
  readonly total!: string;

  @ApiProperty({ type: 'string', example: '0.00', description: 'Of the envelope.' })
  readonly left!: string;
}
