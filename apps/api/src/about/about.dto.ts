import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ROLES, type Role } from '#kernel/actors';
import type { Config } from '#platform/config';

import type { KnownLogin } from '../../../operations/src/demo/logins';

@ApiSchema({ name: 'DemoStanding' })
class DemoStandingResponse {
  @ApiProperty({ type: 'string', example: 'Les Jardins du Val' })
  readonly organisationName!: string;

  @ApiProperty({ type: 'string', enum: [...ROLES], isArray: true })
  readonly roles!: readonly Role[];
}

@ApiSchema({ name: 'DemoLogin', description: 'Somebody whom a visitor of the demo may be.' })
class DemoLoginResponse {
  @ApiProperty({ type: 'string', example: 'Amandine Faure' })
  readonly name!: string;

  @ApiProperty({ type: 'string', format: 'email' })
  readonly email!: string;

  @ApiProperty({ type: 'string' })
  readonly password!: string;

  @ApiProperty({ type: () => DemoStandingResponse, isArray: true })
  readonly standings!: readonly DemoStandingResponse[];
}

@ApiSchema({ name: 'About', description: 'What this installation of Tablée is.' })
export class AboutResponse {
  @ApiProperty({ type: 'string', format: 'uri', example: 'https://tablee.example.org' })
  readonly publicUrl: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'Communauté de communes du Val, 1 place de la Mairie, 26400 Crest',
    description: 'Who answers for what is published; null where nobody has said.',
  })
  readonly publisher: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'contact@example.org',
    description: 'Whom to write to about it.',
  })
  readonly contact: string | null;

  @ApiProperty({
    type: 'boolean',
    description: 'Whether mails are kept at `/dev/mail` and not sent.',
  })
  readonly keepsMails: boolean;

  @ApiProperty({
    type: () => DemoLoginResponse,
    isArray: true,
    description: 'In the order of the story; empty where there is no demo.',
  })
  readonly demoLogins: readonly DemoLoginResponse[];

  constructor(
    { publicUrl, publisher, contact }: Pick<Config, 'publicUrl' | 'publisher' | 'contact'>,
    keepsMails: boolean,
    logins: readonly KnownLogin[],
  ) {
    this.publicUrl = publicUrl;
    this.publisher = publisher;
    this.contact = contact;
    this.keepsMails = keepsMails;
    this.demoLogins = logins.map(({ name, email, password, standings }) => ({
      name,
      email,
      password,
      standings: standings.map((one) => ({ organisationName: one.name, roles: one.roles })),
    }));
  }
}
