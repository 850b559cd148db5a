import { Module } from '@nestjs/common';

import { DatabaseModule } from '#platform/database';
import { QueueModule } from '#platform/queue';

import { SEAL_BOOKS, SealBooksProcessor } from './jobs/seal-books.processor';
import { VERIFY_BOOKS, VerifyBooksProcessor } from './jobs/verify-books.processor';
import { LedgerModule } from './ledger.module';

@Module({
  imports: [LedgerModule, DatabaseModule, QueueModule.queues(SEAL_BOOKS, VERIFY_BOOKS)],
  providers: [SealBooksProcessor, VerifyBooksProcessor],
})
export class LedgerJobsModule {}
