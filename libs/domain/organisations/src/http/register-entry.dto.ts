import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { TextField } from '#platform/http';

import { formOfCategory } from '../domain/legal-categories';
import { ACTOR_FAMILIES, LEGAL_FORMS } from '../organisations.types';
import type { RegisterAnswer } from '../services/look-up-register.service';

export class LookUpRegisterQuery {
  @TextField({
    min: 3,
    max: 200,
    description: 'A SIREN, a SIRET, or words of the name.',
    example: '732 829 320',
  })
  readonly q!: string;
}

@ApiSchema({
  name: 'RegisterEntry',
  description: 'With the words to register it under, to be checked.',
})
class RegisterEntryResponse {
  @ApiProperty({ type: 'string' })
  readonly siren!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly siret!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly rna!: string | null;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty({ type: 'string', enum: [...LEGAL_FORMS], nullable: true })
  readonly legalForm!: string | null;

  @ApiProperty({ type: 'string', enum: [...ACTOR_FAMILIES], nullable: true })
  readonly actorFamily!: string | null;

  @ApiProperty({ type: 'boolean' })
  readonly isEss!: boolean;

  @ApiProperty({ type: 'string', nullable: true, example: 'commune-26108' })
  readonly seatTerritoryId!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly address!: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly createdOn!: string | null;

  @ApiProperty({ type: 'boolean', description: 'Whether it still exists.' })
  readonly isOpen!: boolean;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    description: 'Who has that SIREN here.',
  })
  readonly registeredId!: string | null;
}

@ApiSchema({ name: 'RegisterAnswer' })
export class RegisterAnswerResponse {
  @ApiProperty({ type: 'string', description: 'Which register.' })
  readonly register: string;

  @ApiProperty({
    type: 'string',
    enum: ['fresh', 'kept', 'unavailable'],
    description: '`kept`: the register is away, this is what it last said. `unavailable`: nothing.',
  })
  readonly state: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly answeredAt: string | null;

  @ApiProperty({ type: () => RegisterEntryResponse, isArray: true })
  readonly entries: readonly RegisterEntryResponse[];

  constructor({ register, state, answeredAt, entries }: RegisterAnswer) {
    this.register = register;
    this.state = state;
    this.answeredAt = answeredAt?.toISOString() ?? null;
    this.entries = entries.map(({ legalCategory, communeCode, ...entry }) => {
      const form = formOfCategory(legalCategory);
      return {
        ...entry,
        legalForm: form?.legalForm ?? null,
        actorFamily: form?.actorFamily ?? null,
        seatTerritoryId: communeCode === null ? null : `commune-${communeCode}`,
      };
    });
  }
}
