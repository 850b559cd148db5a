import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';
import { CallsModule } from '#domain/calls';
import { IdentityModule } from '#domain/identity';
import { OrganisationsModule } from '#domain/organisations';
import { TerritoriesModule } from '#domain/territories';

import { CONSORTIA_MESSAGES } from './consortia.messages';
import { ConsortiumDirectory } from './queries/consortium-directory.query';
import { Partnership } from './queries/partnership.query';

@Module({
  imports: [
    MessagesModule.with(CONSORTIA_MESSAGES),
    CallsModule,
    IdentityModule,
    OrganisationsModule,
    TerritoriesModule,
  ],
  providers: [ConsortiumDirectory, Partnership],
  exports: [ConsortiumDirectory, Partnership],
})
export class ConsortiaModule {}
