/** Who did what to what, written in the transaction that does it, and chained so that it shows. */
export { AuditModule } from './audit.module';
export { AuditTrail, type AuditRecord } from './audit-trail';
