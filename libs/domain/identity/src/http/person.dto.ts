import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ROLES, type Role } from '#kernel/actors';
import { ChoiceField, EmailField, TextField } from '#platform/http';
import { LANGUAGES, type Language } from '#platform/messages';

import type { Person } from '../identity.types';
import type { Me, OwnMembership } from '../queries/me.query';

const GIVEN_NAME = { max: 100, description: 'Given name.', example: 'Amandine' } as const;
const FAMILY_NAME = { max: 100, description: 'Family name.', example: 'Faure' } as const;
const LANGUAGE = { description: 'In which they are written to.', optional: true } as const;

export class RegisterPersonRequest {
  @TextField(GIVEN_NAME)
  readonly givenName!: string;

  @TextField(FAMILY_NAME)
  readonly familyName!: string;

  @EmailField({
    description: 'To sign in with, and to be written to.',
    example: 'amandine.faure@biovallee.example',
  })
  readonly email!: string;

  @TextField({
    max: 128,
    description: 'At least 14 characters, of any kind.',
    example: 'un été à Die, sans pluie',
  })
  readonly password!: string;

  @ChoiceField(LANGUAGES, { ...LANGUAGE, description: 'That of the request unless told.' })
  readonly language?: Language;
}

/** A merge patch (RFC 7396). */
export class ChangeMeRequest {
  @TextField({ ...GIVEN_NAME, optional: true })
  readonly givenName?: string;

  @TextField({ ...FAMILY_NAME, optional: true })
  readonly familyName?: string;

  @ChoiceField(LANGUAGES, LANGUAGE)
  readonly language?: Language;
}

@ApiSchema({ name: 'Person' })
export class PersonResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', example: 'Amandine' })
  readonly givenName: string;

  @ApiProperty({ type: 'string', example: 'Faure' })
  readonly familyName: string;

  @ApiProperty({ type: 'string', format: 'email' })
  readonly email: string;

  @ApiProperty({ type: 'string', enum: [...LANGUAGES] })
  readonly language: Language;

  @ApiProperty({ type: 'integer', description: 'For the `If-Match` of a change.' })
  readonly version: number;

  constructor({ id, givenName, familyName, email, language, version }: Person) {
    this.id = id;
    this.givenName = givenName;
    this.familyName = familyName;
    this.email = email;
    this.language = language;
    this.version = version;
  }
}

@ApiSchema({ name: 'OrganisationName' })
class OrganisationNameResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'Les Jardins du Val' })
  readonly name!: string;

  @ApiProperty({ type: 'string', example: 'ess-organisation' })
  readonly college!: string;
}

@ApiSchema({ name: 'OwnMembership' })
export class OwnMembershipResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: () => OrganisationNameResponse })
  readonly organisation: OrganisationNameResponse;

  @ApiProperty({ type: 'string', enum: [...ROLES], isArray: true })
  readonly roles: readonly Role[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly since: string;

  @ApiProperty({ type: 'integer', description: 'For the `If-Match` of leaving.' })
  readonly version: number;

  constructor({ id, organisation, roles, since, version }: OwnMembership) {
    const { id: organisationId, name, college } = organisation;
    this.id = id;
    this.organisation = { id: organisationId, name, college };
    this.roles = roles;
    this.since = since.toISOString();
    this.version = version;
  }
}

@ApiSchema({ name: 'Me', description: 'Who is signed in, and what they may do for whom.' })
export class MeResponse {
  @ApiProperty({ type: () => PersonResponse })
  readonly person: PersonResponse;

  @ApiProperty({ type: () => OwnMembershipResponse, isArray: true })
  readonly memberships: readonly OwnMembershipResponse[];

  constructor({ person, memberships }: Me) {
    this.person = new PersonResponse(person);
    this.memberships = memberships.map((membership) => new OwnMembershipResponse(membership));
  }
}
