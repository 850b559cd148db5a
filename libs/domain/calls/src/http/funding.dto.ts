import { ApiSchema } from '@nestjs/swagger';

import {
  BooleanField,
  ChoiceField,
  ListField,
  MoneyDto,
  MoneyField,
  PercentField,
  UuidField,
} from '#platform/http';
import type { OrganisationId } from '#domain/organisations';

import {
  ALLOCATION_METHODS,
  INSTRUMENTS,
  PARTIAL_FUNDINGS,
  RESERVED_SHARE_KINDS,
  type AllocationMethod,
  type Instrument,
} from '../calls.types';

@ApiSchema({ name: 'CallFunder', description: 'What one funder puts into the envelope.' })
export class CallFunderDto {
  @UuidField({ description: 'The organisation that funds.' })
  readonly organisationId!: OrganisationId;

  @MoneyField({ description: 'Shares add up to the envelope.' })
  readonly share!: MoneyDto;

  @ListField(INSTRUMENTS, { min: 1, max: INSTRUMENTS.length, description: 'In which forms.' })
  readonly instruments!: Instrument[];

  @BooleanField({ description: 'One leads, and publishes the call.' })
  readonly isLead!: boolean;
}

@ApiSchema({ name: 'CallReservedShare', description: 'A part of the envelope kept for a purpose.' })
export class ReservedShareDto {
  @ChoiceField(RESERVED_SHARE_KINDS, {
    description:
      '`risk`: for fragile consortia; `community`: for what all applicants share; `second-wave`: for files that come back.',
  })
  readonly kind!: (typeof RESERVED_SHARE_KINDS)[number];

  @PercentField({ description: 'Of the envelope.', example: '20' })
  readonly ratePct!: string;
}

@ApiSchema({ name: 'CallAllocation', description: 'How the envelope is shared.' })
export class AllocationDto {
  @ChoiceField(ALLOCATION_METHODS, {
    description:
      'By rank; to each what it needs at least, then in proportion; in equal shares; by deliberation.',
  })
  readonly method!: AllocationMethod;

  @ChoiceField(PARTIAL_FUNDINGS, {
    optional: true,
    description: 'What becomes of a file that the rest does not cover; `skip` unless told.',
  })
  readonly partial?: (typeof PARTIAL_FUNDINGS)[number];

  @PercentField({
    optional: true,
    nullable: true,
    description: 'Of its request, the least that a file accepts; null: what it declares.',
  })
  readonly floorPct?: string | null;
}
