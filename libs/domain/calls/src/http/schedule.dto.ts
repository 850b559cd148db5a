import { ApiSchema } from '@nestjs/swagger';

import { BooleanField, ChoiceField, TextField } from '#platform/http';

import { PHASE_KINDS, type PhaseKind } from '../calls.types';

/** `2027-07-31T12:00`, with the offset that tells apart the two instants of a repeated hour. */
export const LOCAL_TIME = {
  max: 22,
  pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}([+-]([01]\d|2[0-3]):[0-5]\d)?$/,
} as const;

const CLEARABLE = { optional: true, nullable: true } as const;

@ApiSchema({ name: 'CallPhase', description: 'A part of the life of the call.' })
export class PhaseDto {
  @ChoiceField(PHASE_KINDS, { description: 'Phases come in the order of this list.' })
  readonly kind!: PhaseKind;

  @TextField({
    ...LOCAL_TIME,
    ...CLEARABLE,
    description: 'Null: with the call, or not announced.',
    example: '2027-06-01T09:00',
  })
  readonly opensAtLocal?: string | null;

  @TextField({
    ...LOCAL_TIME,
    ...CLEARABLE,
    description: 'The first minute that is too late; null: the deadline of the call, or none.',
    example: '2027-07-01T12:00',
  })
  readonly closesAtLocal?: string | null;

  @BooleanField({ optional: true, description: 'Whoever skips it is out; `true` unless told.' })
  readonly isMandatory?: boolean;
}

@ApiSchema({ name: 'CallIntake', description: 'A date at which a rolling call takes files up.' })
export class IntakeDto {
  @TextField({
    max: 60,
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    description: 'What it is known by.',
    example: '2027-1',
  })
  readonly code!: string;

  @TextField({
    ...LOCAL_TIME,
    description: 'The first minute that waits for the next.',
    example: '2027-06-30T12:00',
  })
  readonly closesAtLocal!: string;
}
