import { Module } from '@nestjs/common';

import { OrganisationsModule } from '#domain/organisations';

import { MeController } from './http/me.controller';
import { MembershipsController } from './http/memberships.controller';
import { PasswordResetsController } from './http/password-resets.controller';
import { PeopleController } from './http/people.controller';
import { RegistrationsController } from './http/registrations.controller';
import { IdentityModule } from './identity.module';
import { MeQuery } from './queries/me.query';
import { MembershipsQuery } from './queries/memberships.query';

@Module({
  imports: [IdentityModule, OrganisationsModule],
  controllers: [
    MeController,
    MembershipsController,
    PasswordResetsController,
    PeopleController,
    RegistrationsController,
  ],
  providers: [MeQuery, MembershipsQuery],
})
export class IdentityHttpModule {}
