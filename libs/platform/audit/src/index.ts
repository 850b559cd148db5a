/** Who did what to what, written in the transaction that does it, and chained so that it shows. */
export { AuditJobsModule } from './audit.jobs.module';
export { AuditModule } from './audit.module';
export { AuditTrail, type AuditRecord } from './audit-trail';
export { SealEntriesService } from './chain/seal-entries.service';
export { verifyAuditChain, type ChainFault, type ChainReport } from './chain/verify-audit-chain';
export { SEAL_ENTRIES } from './jobs/seal-entries.processor';
export { VERIFY_CHAIN } from './jobs/verify-chain.processor';
