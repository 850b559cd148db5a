import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { PHASE_KINDS, STEPS } from '../calls.types';
import type { Moment, Timeline } from '../domain/timeline';

const MOMENT_KINDS = [
  'published',
  'opening',
  'phase-opening',
  'phase-closing',
  'intake',
  'deadline',
  'files-opening',
] as const;

@ApiSchema({ name: 'CallMoment' })
export class MomentResponse {
  @ApiProperty({ type: 'string', enum: [...MOMENT_KINDS] })
  readonly kind: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'Deadlines are exclusive.' })
  readonly at: string;

  @ApiProperty({ type: 'string', enum: [...PHASE_KINDS], nullable: true })
  readonly phase: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Of an intake.' })
  readonly code: string | null;

  constructor({ kind, at, phase, code }: Moment) {
    this.kind = kind;
    this.at = at.toISOString();
    this.phase = phase;
    this.code = code;
  }
}

@ApiSchema({ name: 'CallNextIntake' })
export class NextIntakeResponse {
  @ApiProperty({ type: 'string' })
  readonly code: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly closesAt: string;

  constructor({ code, closesAt }: NonNullable<Timeline['nextIntake']>) {
    this.code = code;
    this.closesAt = closesAt.toISOString();
  }
}

@ApiSchema({ name: 'CallTimeline', description: 'What a call announces, in order.' })
export class TimelineResponse {
  @ApiProperty({
    type: 'string',
    enum: [...STEPS],
    nullable: true,
    description: 'Which step takes in files now.',
  })
  readonly openStep: string | null;

  @ApiProperty({ type: () => NextIntakeResponse, nullable: true })
  readonly nextIntake: NextIntakeResponse | null;

  @ApiProperty({ type: () => MomentResponse, isArray: true })
  readonly moments: readonly MomentResponse[];

  constructor({ openStep, nextIntake, moments }: Timeline) {
    this.openStep = openStep;
    this.nextIntake = nextIntake === null ? null : new NextIntakeResponse(nextIntake);
    this.moments = moments.map((moment) => new MomentResponse(moment));
  }
}
