import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asLocalDate } from '#kernel/dates';
import { ChoiceField, DayField, TextField, UuidField } from '#platform/http';

import { INTEREST_KINDS, type InterestKind, type NewInterest } from '../domain/conflict';
import type { InterestRow } from '../queries/interests.query';

const SIREN = /^[0-9]{9}$/;

export class DeclareInterestRequest {
  @ChoiceField(INTEREST_KINDS, { description: 'What binds the caller to the organisation.' })
  readonly kind!: InterestKind;

  @UuidField({
    optional: true,
    nullable: true,
    description: 'The organisation, where it is known here.',
  })
  readonly organisationId?: string | null;

  @TextField({
    max: 9,
    pattern: SIREN,
    optional: true,
    nullable: true,
    description: 'Else its SIREN.',
  })
  readonly siren?: string | null;

  @DayField({ description: 'Since when.' })
  readonly beganOn!: string;

  @DayField({ optional: true, nullable: true, description: 'Until when; absent while it lasts.' })
  readonly endedOn?: string | null;

  static interestOf(request: DeclareInterestRequest): NewInterest {
    const { kind, organisationId = null, siren = null, beganOn, endedOn = null } = request;
    return {
      kind,
      organisationId,
      siren,
      beganOn: asLocalDate(beganOn),
      endedOn: endedOn === null ? null : asLocalDate(endedOn),
    };
  }
}

export class EndInterestRequest {
  @DayField({ description: 'The last day of it.' })
  readonly endedOn!: string;
}

@ApiSchema({ name: 'Interest' })
export class InterestResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', enum: INTEREST_KINDS })
  readonly kind: InterestKind;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly organisationId: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly organisationName: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly siren: string | null;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly beganOn: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly endedOn: string | null;

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  constructor(row: InterestRow) {
    this.id = row.id;
    this.kind = row.kind;
    this.organisationId = row.organisationId;
    this.organisationName = row.organisationName;
    this.siren = row.siren;
    this.beganOn = row.beganOn;
    this.endedOn = row.endedOn;
    this.version = row.version;
  }
}
