import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ChoiceField, TextField, UuidField } from '#platform/http';
import type { PersonId } from '#domain/identity';

import { RIGHT_LEVELS, type RightLevel } from '../domain/rights';
import type { RightsView } from '../queries/consortium-people.query';

const ID = { type: 'string', format: 'uuid' } as const;
const LEVEL = { type: 'string', enum: [...RIGHT_LEVELS] } as const;
const PART = {
  type: 'string',
  example: 'sections/needs',
  description:
    'A part held in common (`sections`, `financing-plan`, `documents`, `charter`), one section (`sections/{code}`), or what one partner keeps (`budgets/{partnerId}`, `documents/{partnerId}`).',
} as const;

export class GiveRightRequest {
  @UuidField({ description: 'Somebody who writes for a partner.' })
  readonly personId!: PersonId;

  @TextField({ max: 100, description: PART.description, example: PART.example })
  readonly part!: string;

  @ChoiceField(RIGHT_LEVELS, { description: 'Each holds those before it.' })
  readonly level!: RightLevel;
}

@ApiSchema({ name: 'HeldRight', description: 'What the caller may do with a part.' })
class HeldRightResponse {
  @ApiProperty(PART)
  readonly part!: string;

  @ApiProperty(LEVEL)
  readonly level!: string;
}

@ApiSchema({ name: 'GivenRight', description: 'A right beyond those that come with a role.' })
class GivenRightResponse extends HeldRightResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ ...ID, description: 'In whose name the person holds it.' })
  readonly partnerId!: string;

  @ApiProperty(ID)
  readonly personId!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly givenAt!: string;
}

@ApiSchema({ name: 'TablePerson', description: 'Somebody who writes for a partner.' })
class TablePersonResponse {
  @ApiProperty(ID)
  readonly personId!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty(ID)
  readonly organisationId!: string;
}

@ApiSchema({ name: 'ConsortiumRights', description: 'Who may do what with which part.' })
export class ConsortiumRightsResponse {
  @ApiProperty({ type: () => HeldRightResponse, isArray: true, description: 'Of the caller.' })
  readonly mine: readonly HeldRightResponse[];

  @ApiProperty({ type: () => GivenRightResponse, isArray: true })
  readonly given: readonly GivenRightResponse[];

  @ApiProperty({
    type: () => TablePersonResponse,
    isArray: true,
    description: 'Who may be given one; for those round the table only.',
  })
  readonly people: readonly TablePersonResponse[];

  constructor({ mine, given, people }: RightsView) {
    this.mine = mine;
    this.given = given;
    this.people = people;
  }
}
