import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';
import { OrganisationsModule } from '#domain/organisations';

import { IDENTITY_MESSAGES } from './identity.messages';
import { PeopleDirectory } from './queries/people-directory.query';

@Module({
  imports: [MessagesModule.with(IDENTITY_MESSAGES), OrganisationsModule],
  providers: [PeopleDirectory],
  exports: [PeopleDirectory],
})
export class IdentityModule {}
