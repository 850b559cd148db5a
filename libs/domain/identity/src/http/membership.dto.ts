import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ROLES, type Role } from '#kernel/actors';
import { EmailField, ListField } from '#platform/http';

const ROLES_FIELD = {
  min: 1,
  max: ROLES.length,
  description: 'What the person may do for the organisation.',
  example: ['contributor'],
} as const;

export class AddMemberRequest {
  @EmailField({ description: 'The address with which the person signed up.' })
  readonly email!: string;

  @ListField(ROLES, ROLES_FIELD)
  readonly roles!: readonly Role[];
}

export class ChangeMembershipRequest {
  @ListField(ROLES, ROLES_FIELD)
  readonly roles!: readonly Role[];
}

@ApiSchema({ name: 'MemberPerson' })
class MemberPersonResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'Amandine' })
  readonly givenName!: string;

  @ApiProperty({ type: 'string', example: 'Faure' })
  readonly familyName!: string;

  @ApiProperty({
    type: 'string',
    format: 'email',
    nullable: true,
    description: 'For the administrators of the organisation, and oneself; null for the others.',
  })
  readonly email!: string | null;
}

@ApiSchema({ name: 'Membership' })
export class MembershipResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId!: string;

  @ApiProperty({ type: () => MemberPersonResponse })
  readonly person!: MemberPersonResponse;

  @ApiProperty({ type: 'string', enum: [...ROLES], isArray: true })
  readonly roles!: readonly Role[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly since!: string;

  @ApiProperty({ type: 'integer', description: 'For the `If-Match` of a change.' })
  readonly version!: number;
}
