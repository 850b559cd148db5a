import { ApiProperty } from '@nestjs/swagger';

import type { GrantedToken } from '#platform/auth';
import { TextField } from '#platform/http';

/** The names, and those of the answer, are those of RFC 6749. */
export class TokenRequest {
  @TextField({ max: 100, optional: true, description: '`client_credentials`.' })
  readonly grant_type?: string;

  @TextField({ max: 100, optional: true, description: 'Unless sent by HTTP Basic.' })
  readonly client_id?: string;

  @TextField({ max: 100, optional: true, description: 'Unless sent by HTTP Basic.' })
  readonly client_secret?: string;

  @TextField({
    max: 2_000,
    min: 0,
    optional: true,
    description: 'Scopes separated by spaces; all those of the client when absent.',
    example: 'applications:read calls:read',
  })
  readonly scope?: string;
}

export class TokenResponse {
  @ApiProperty({ type: 'string', example: 'tbl_access_…' })
  readonly access_token: string;

  @ApiProperty({ enum: ['Bearer'] })
  readonly token_type = 'Bearer';

  @ApiProperty({ type: 'integer', example: 900, description: 'Seconds.' })
  readonly expires_in: number;

  @ApiProperty({ type: 'string', example: 'applications:read' })
  readonly scope: string;

  constructor({ accessToken, expiresInSeconds, scopes }: GrantedToken) {
    this.access_token = accessToken;
    this.expires_in = expiresInSeconds;
    this.scope = scopes.join(' ');
  }
}
