import { ApiProperty } from '@nestjs/swagger';

import type { OpenedSession } from '#platform/auth';
import { EmailField, TextField } from '#platform/http';

const PASSWORD_MAX = 128;

export class SignInRequest {
  @EmailField({ description: 'As given when signing up.', example: 'amandine@biovallee.example' })
  readonly email!: string;

  @TextField({
    max: PASSWORD_MAX,
    description: 'Any characters.',
    example: 'un été à Die, sans pluie',
  })
  readonly password!: string;
}

export class ChangePasswordRequest {
  @TextField({ max: PASSWORD_MAX, description: 'That which is to go.' })
  readonly currentPassword!: string;

  @TextField({
    max: 1_000,
    description: 'From 14 to 128 characters of any kind; none of those guessed first.',
  })
  readonly newPassword!: string;
}

export class SessionPersonDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export class OpenedSessionResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: SessionPersonDto, description: 'Who is now signed in: see `GET /me`.' })
  readonly person: SessionPersonDto;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: 'When it ends at the latest; an hour without a request ends it sooner.',
  })
  readonly endsAt: string;

  constructor({ id, personId, endsAt }: OpenedSession) {
    this.id = id;
    this.person = new SessionPersonDto(personId);
    this.endsAt = endsAt.toISOString();
  }
}

export class SessionResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({
    type: 'string',
    example: 'Firefox',
    description: 'Its family; `other` if unknown.',
  })
  readonly browser!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '192.0.2.0/24',
    description: 'Where it was opened from, shortened.',
  })
  readonly ipPrefix!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'To the minute.' })
  readonly lastSeenAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly endsAt!: string;

  @ApiProperty({ type: 'boolean', description: 'Whether it is the one that asks.' })
  readonly isCurrent!: boolean;
}
