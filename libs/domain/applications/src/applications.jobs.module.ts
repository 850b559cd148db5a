import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';
import { OrganisationsModule } from '#domain/organisations';

import { ApplicationsModule } from './applications.module';
import { DossierModule } from './dossier.module';
import { ALIGN_PARTNERS, AlignPartnersProcessor } from './jobs/align-partners.processor';
import { MAKE_COPIES, MakeCopiesProcessor } from './jobs/make-copies.processor';
import { OPEN_VAULTS, OpenVaultsProcessor } from './jobs/open-vaults.processor';
import { OPEN_FILES, OpenFilesProcessor } from './jobs/open-files.processor';
import { REMIND_DRAFTS, RemindDraftsProcessor } from './jobs/remind-drafts.processor';
import {
  TELL_STALE_SIGNATURES,
  TellStaleSignaturesProcessor,
} from './jobs/tell-stale-signatures.processor';

@Module({
  imports: [
    ApplicationsModule,
    OrganisationsModule,
    DossierModule,
    OutboxModule,
    QueueModule.queues(
      MAKE_COPIES,
      ALIGN_PARTNERS,
      OPEN_VAULTS,
      OPEN_FILES,
      REMIND_DRAFTS,
      TELL_STALE_SIGNATURES,
    ),
  ],
  providers: [
    AlignPartnersProcessor,
    MakeCopiesProcessor,
    OpenVaultsProcessor,
    OpenFilesProcessor,
    RemindDraftsProcessor,
    TellStaleSignaturesProcessor,
  ],
})
export class ApplicationsJobsModule {}
