import { ApiProperty } from '@nestjs/swagger';

import { ROLES, type Role } from '#kernel/actors';
import { asId } from '#kernel/ids';
import type { NewClient, RegisteredClient } from '#platform/auth';
import { ListField, TextField, UuidField } from '#platform/http';

/** A programme does what people decide: it administers nothing. */
const CLIENT_ROLES = ROLES.filter((role) => role !== 'administrator');

export class RegisterClientRequest {
  @UuidField({ description: 'The organisation that it acts for, administered by the caller.' })
  readonly organisationId!: string;

  @TextField({ max: 100, description: 'What it is.', example: 'Grant accounting' })
  readonly name!: string;

  @ListField(CLIENT_ROLES, {
    min: 1,
    max: CLIENT_ROLES.length,
    description: 'What it is for the organisation.',
    example: ['officer'],
  })
  readonly roles!: Role[];

  @ListField('text', {
    min: 1,
    max: 50,
    maxLength: 60,
    description: 'What its tokens may do at most, among `GET /token-scopes`.',
    example: ['applications:read'],
  })
  readonly scopes!: string[];

  static wishOf({ organisationId, name, roles, scopes }: RegisterClientRequest): NewClient {
    return { organisationId: asId<'Organisation'>(organisationId), name, roles, scopes };
  }
}

export class ClientResponse {
  @ApiProperty({ type: 'string', format: 'uuid', description: 'Its `client_id`.' })
  readonly id!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty({ enum: CLIENT_ROLES, isArray: true })
  readonly roles!: readonly Role[];

  @ApiProperty({ type: 'string', isArray: true, example: ['applications:read'] })
  readonly scopes!: readonly string[];

  @ApiProperty({ type: 'string', format: 'uuid', description: 'The person who registered it.' })
  readonly registeredBy!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly createdAt!: string;
}

export class RegisteredClientResponse extends ClientResponse {
  @ApiProperty({
    type: 'string',
    description: 'Its `client_secret`, shown this once.',
    example: 'tbl_client_…',
  })
  readonly clientSecret!: string;

  constructor({ createdAt, secret, ...client }: RegisteredClient) {
    super();
    Object.assign(this, client, { createdAt: createdAt.toISOString(), clientSecret: secret });
  }
}
