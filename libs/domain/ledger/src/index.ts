/**
 * The books: every euro committed, paid, lent, repaid or lost, in entries that add up to zero and
 * that nothing changes. Other modules write through `Journal`, in the transaction of the fact.
 */
export { LedgerHttpModule } from './ledger.http.module';
export { LedgerJobsModule } from './ledger.jobs.module';
export { LedgerModule } from './ledger.module';

export { Journal } from './services/journal.service';
export { ReverseEntryService } from './services/reverse-entry.service';
export { SealBooksService } from './services/seal-books.service';
export { verifyBooks, type BookReport } from './services/verify-books';

export { SEAL_BOOKS } from './jobs/seal-books.processor';
export { VERIFY_BOOKS } from './jobs/verify-books.processor';

export type { Cause, Entry, EntryId, LedgerAccount, Posting, Side } from './ledger.types';
