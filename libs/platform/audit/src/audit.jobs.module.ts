import { Module } from '@nestjs/common';

import { QueueModule } from '#platform/queue';

import { SealEntriesService } from './chain/seal-entries.service';
import { SEAL_ENTRIES, SealEntriesProcessor } from './jobs/seal-entries.processor';
import { VERIFY_CHAIN, VerifyChainProcessor } from './jobs/verify-chain.processor';

/** For the worker: the chain is made and checked by it alone. */
@Module({
  imports: [QueueModule.queues(SEAL_ENTRIES, VERIFY_CHAIN)],
  providers: [SealEntriesService, SealEntriesProcessor, VerifyChainProcessor],
  exports: [SealEntriesService],
})
export class AuditJobsModule {}
