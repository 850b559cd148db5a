/** Grants from decision to settlement: what is due, what is paid, what is kept, what is taken back. */
export { GrantsHttpModule } from './grants.http.module';
export { GrantsJobsModule } from './grants.jobs.module';
export { GrantsModule } from './grants.module';

export { creditTransfers, type TransferFile } from './bank/credit-transfers';

export { FOLLOW_GRANT } from './jobs/follow-grant.processor';

export {
  INSTALMENTS_DUE,
  INSTALMENT_PAID,
  OPENING_ASKED,
  ORDERS_DRAFTED,
  PAYMENT_RESUMED,
  PAYMENT_RETURNED,
  PAYMENT_SUSPENDED,
  RECOVERY_ASKED,
  type InstalmentsDue,
  type InstalmentPaid,
  type OrdersDrafted,
  type PaymentResumed,
  type PaymentReturned,
  type PaymentSuspended,
  type RecoveryAsked,
} from './grants.events';

export type { Transfer } from './grants.types';
