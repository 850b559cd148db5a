import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ROLES, type Role } from '#kernel/actors';

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

  constructor(publicUrl: string, keepsMails: boolean, logins: readonly KnownLogin[]) {
    this.publicUrl = publicUrl;
    this.keepsMails = keepsMails;
    this.demoLogins = logins.map(({ name, email, password, standings }) => ({
      name,
      email,
      password,
      standings: standings.map((one) => ({ organisationName: one.name, roles: one.roles })),
    }));
  }
}
