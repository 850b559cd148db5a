import { Module } from '@nestjs/common';

import { TerritoriesModule } from '#domain/territories';

import { CommitmentTextsController } from './http/commitment-texts.controller';
import { DocumentsController } from './http/documents.controller';
import { MergeReadingsController } from './http/merge-readings.controller';
import { MergesController } from './http/merges.controller';
import { OrganisationsController } from './http/organisations.controller';
import { RegisterEntriesController } from './http/register-entries.controller';
import { VaultController } from './http/vault.controller';
import { OrganisationsModule } from './organisations.module';
import { MergePreviewQuery } from './queries/merge-preview.query';
import { OrganisationsQuery } from './queries/organisations.query';

@Module({
  imports: [OrganisationsModule, TerritoriesModule],
  controllers: [
    CommitmentTextsController,
    DocumentsController,
    MergeReadingsController,
    MergesController,
    OrganisationsController,
    RegisterEntriesController,
    VaultController,
  ],
  providers: [MergePreviewQuery, OrganisationsQuery],
})
export class OrganisationsHttpModule {}
