import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { Params, Refusal } from '#kernel/problems';

/** Says a sentence of the catalogues in the language of the request. */
export type Say = (key: string, params?: Params) => string;

@ApiSchema({ name: 'PublicationFault' })
export class PublicationFaultResponse {
  @ApiProperty({ type: 'string', description: 'Permanent.', example: 'calls.deadline-missing' })
  readonly code: string;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly detail: string;

  @ApiProperty({ type: 'string', nullable: true, example: '/closesAtLocal' })
  readonly pointer: string | null;

  constructor({ code, params, pointer }: Refusal, say: Say) {
    const key = code.includes('.') ? code : `calls.${code}`;
    this.code = key;
    this.detail = say(key, params);
    this.pointer = pointer ?? null;
  }
}

@ApiSchema({ name: 'PublicationCheck', description: 'What publishing a draft would answer now.' })
export class PublicationCheckResponse {
  @ApiProperty({ type: () => PublicationFaultResponse, isArray: true })
  readonly errors: readonly PublicationFaultResponse[];

  constructor(refusals: readonly Refusal[], say: Say) {
    this.errors = refusals.map((refusal) => new PublicationFaultResponse(refusal, say));
  }
}
