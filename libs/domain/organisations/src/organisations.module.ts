import { Module } from '@nestjs/common';

import { DatabaseModule } from '#platform/database';
import { MessagesModule } from '#platform/messages';
import { TerritoriesModule } from '#domain/territories';

import { ORGANISATIONS_MESSAGES } from './organisations.messages';
import { OrganisationDirectory } from './queries/organisation-directory.query';
import { ChangeOrganisationService } from './services/change-organisation.service';
import { RegisterOrganisationService } from './services/register-organisation.service';
import { OrganisationEntity } from './storage/organisation.entity';
import { VaultModule } from './vault.module';

@Module({
  imports: [
    DatabaseModule.entities(OrganisationEntity),
    MessagesModule.with(ORGANISATIONS_MESSAGES),
    TerritoriesModule,
    VaultModule,
  ],
  providers: [OrganisationDirectory, ChangeOrganisationService, RegisterOrganisationService],
  exports: [
    OrganisationDirectory,
    ChangeOrganisationService,
    RegisterOrganisationService,
    VaultModule,
  ],
})
export class OrganisationsModule {}
