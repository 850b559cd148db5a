import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';
import { TerritoriesModule } from '#domain/territories';

import { ORGANISATIONS_MESSAGES } from './organisations.messages';
import { OrganisationDirectory } from './queries/organisation-directory.query';

@Module({
  imports: [MessagesModule.with(ORGANISATIONS_MESSAGES), TerritoriesModule],
  providers: [OrganisationDirectory],
  exports: [OrganisationDirectory],
})
export class OrganisationsModule {}
