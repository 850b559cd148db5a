import { ApiProperty } from '@nestjs/swagger';

import type { IssuedAccessToken, NewAccessToken } from '#platform/auth';
import { InstantField, ListField, TextField } from '#platform/http';

export class IssueAccessTokenRequest {
  @TextField({ max: 100, description: 'What it is for.', example: 'Export to our dashboard' })
  readonly name!: string;

  @ListField('text', {
    min: 1,
    max: 50,
    maxLength: 60,
    description: 'What it may do, among `GET /token-scopes`; never more than its maker.',
    example: ['calls:read'],
  })
  readonly scopes!: string[];

  @InstantField({ description: 'When it ends: within a year.', example: '2027-06-30T22:00:00Z' })
  readonly expiresAt!: string;

  static wishOf({ name, scopes, expiresAt }: IssueAccessTokenRequest): NewAccessToken {
    return { name, scopes, expiresAt: new Date(expiresAt) };
  }
}

export class AccessTokenResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty({ type: 'string', isArray: true, example: ['calls:read'] })
  readonly scopes!: readonly string[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly expiresAt!: string;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'To the minute; null before its first use.',
  })
  readonly lastUsedAt!: string | null;
}

export class IssuedAccessTokenResponse extends AccessTokenResponse {
  @ApiProperty({
    type: 'string',
    description: 'The token itself, shown this once. Send it as `Authorization: Bearer …`.',
    example: 'tbl_pat_…',
  })
  readonly token!: string;

  constructor({ id, name, scopes, createdAt, expiresAt, secret }: IssuedAccessToken) {
    super();
    const dates = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
    Object.assign(this, { id, name, scopes, ...dates, lastUsedAt: null, token: secret });
  }
}

export class TokenScopesResponse {
  @ApiProperty({ type: 'string', isArray: true, example: ['calls:read', 'calls:write'] })
  readonly data: readonly string[];

  constructor(scopes: readonly string[]) {
    this.data = scopes;
  }
}
