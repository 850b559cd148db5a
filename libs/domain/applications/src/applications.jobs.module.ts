import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';
import { OrganisationsModule } from '#domain/organisations';

import { ApplicationsModule } from './applications.module';
import { ALIGN_PARTNERS, AlignPartnersProcessor } from './jobs/align-partners.processor';
import { OPEN_VAULTS, OpenVaultsProcessor } from './jobs/open-vaults.processor';

@Module({
  imports: [
    ApplicationsModule,
    OrganisationsModule,
    OutboxModule,
    QueueModule.queues(ALIGN_PARTNERS, OPEN_VAULTS),
  ],
  providers: [AlignPartnersProcessor, OpenVaultsProcessor],
})
export class ApplicationsJobsModule {}
