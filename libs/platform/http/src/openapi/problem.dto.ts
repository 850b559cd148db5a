import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Fault', description: 'One reason among those of a refusal.' })
export class FaultDto {
  @ApiProperty({ type: 'string', description: 'Permanent, in kebab-case.', example: 'too-long' })
  readonly code!: string;

  @ApiProperty({ type: 'string', description: 'The reason, in the language asked for.' })
  readonly detail!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description:
      'JSON pointer (RFC 6901) to what must change in the body, or `/query/…` for a parameter; null when it is no single place.',
    example: '/partners/2/siret',
  })
  readonly pointer!: string | null;
}

@ApiSchema({ name: 'Problem', description: 'Every refusal, as RFC 9457 problem details.' })
export class ProblemDto {
  @ApiProperty({ type: 'string', format: 'uri', description: 'A page that explains the code.' })
  readonly type!: string;

  @ApiProperty({ type: 'string', description: 'The kind of refusal, in the language asked for.' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', example: 422 })
  readonly status!: number;

  @ApiProperty({ type: 'string', description: 'What happened, in the language asked for.' })
  readonly detail!: string;

  @ApiProperty({ type: 'string', description: 'The path that was asked for.' })
  readonly instance!: string;

  @ApiProperty({ type: 'string', description: 'Permanent.', example: 'http.input-invalid' })
  readonly code!: string;

  @ApiProperty({ type: 'string', description: 'To quote when asking for help.' })
  readonly requestId!: string;

  @ApiProperty({
    type: () => FaultDto,
    isArray: true,
    description: 'Every reason at once; empty when the code says it all.',
  })
  readonly errors!: readonly FaultDto[];
}
