import { Module } from '@nestjs/common';

import { TerritoriesModule } from '#domain/territories';

import { CommitmentTextsController } from './http/commitment-texts.controller';
import { DocumentsController } from './http/documents.controller';
import { MergesController } from './http/merges.controller';
import { OrganisationsController } from './http/organisations.controller';
import { RegisterEntriesController } from './http/register-entries.controller';
import { VaultController } from './http/vault.controller';
import { OrganisationsModule } from './organisations.module';
import { OrganisationsQuery } from './queries/organisations.query';

@Module({
  imports: [OrganisationsModule, TerritoriesModule],
  controllers: [
    CommitmentTextsController,
    DocumentsController,
    MergesController,
    OrganisationsController,
    RegisterEntriesController,
    VaultController,
  ],
  providers: [OrganisationsQuery],
})
export class OrganisationsHttpModule {}
