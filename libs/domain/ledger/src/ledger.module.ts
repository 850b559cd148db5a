import { Module } from '@nestjs/common';

import { AuditModule } from '#platform/audit';
import { DatabaseModule } from '#platform/database';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';

import { LEDGER_MESSAGES } from './ledger.messages';
import { AccountsQuery } from './queries/accounts.query';
import { BooksReportQuery } from './queries/books-report.query';
import { EntriesQuery } from './queries/entries.query';
import { JournalFileQuery } from './queries/journal-file.query';
import { TrialBalanceQuery } from './queries/trial-balance.query';
import { ClosePeriodService } from './services/close-period.service';
import { Journal } from './services/journal.service';
import { ReverseEntryService } from './services/reverse-entry.service';
import { SealBooksService } from './services/seal-books.service';
import { ClosingEntity } from './storage/closing.entity';

const ROOMS = [
  AccountsQuery,
  BooksReportQuery,
  ClosePeriodService,
  EntriesQuery,
  Journal,
  JournalFileQuery,
  ReverseEntryService,
  SealBooksService,
  TrialBalanceQuery,
];

@Module({
  imports: [
    DatabaseModule.entities(ClosingEntity),
    MessagesModule.with(LEDGER_MESSAGES),
    AuditModule,
    ListingModule,
  ],
  providers: ROOMS,
  exports: ROOMS,
})
export class LedgerModule {}
