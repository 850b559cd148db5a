import { SEND_DIGESTS } from '#domain/alerts';
import {
  MAKE_COPIES,
  OPEN_FILES,
  REMIND_DRAFTS,
  TELL_STALE_SIGNATURES,
} from '#domain/applications';
import { FIND_DUE_RELEASES, REMIND_REVIEWERS } from '#domain/assessment';
import { FIND_OVERDUE_CALLS } from '#domain/calls';
import { EXPIRE_INVITATIONS } from '#domain/consortia';
import { PURGE_PASSWORD_RESETS } from '#domain/identity';
import { SEAL_BOOKS, VERIFY_BOOKS } from '#domain/ledger';
import { REMIND_ENTRIES } from '#domain/state-aid';
import { SEAL_ENTRIES, VERIFY_CHAIN } from '#platform/audit';

import { PURGE } from './purge.processor';

/** Work that a clock asks for. A tick finds what there is to do; it may come twice, or late. */
export interface Schedule {
  readonly name: string;
  readonly queue: string;
  /** Minute, hour, day of the month, month, day of the week, in `TIME_ZONE`. */
  readonly cron: string;
}

export const TIME_ZONE = 'Europe/Paris';

export const SCHEDULES: readonly Schedule[] = [
  { name: 'calls.find-overdue-calls', queue: FIND_OVERDUE_CALLS, cron: '* * * * *' },
  { name: 'alerts.send-digests', queue: SEND_DIGESTS, cron: '0 7 * * *' },
  { name: 'applications.open-files', queue: OPEN_FILES, cron: '* * * * *' },
  { name: 'applications.make-copies', queue: MAKE_COPIES, cron: '* * * * *' },
  { name: 'applications.remind-drafts', queue: REMIND_DRAFTS, cron: '*/15 * * * *' },
  { name: 'applications.tell-stale-signatures', queue: TELL_STALE_SIGNATURES, cron: '*/5 * * * *' },
  { name: 'consortia.expire-invitations', queue: EXPIRE_INVITATIONS, cron: '5 * * * *' },
  { name: 'assessment.find-due-releases', queue: FIND_DUE_RELEASES, cron: '* * * * *' },
  { name: 'assessment.remind-reviewers', queue: REMIND_REVIEWERS, cron: '15 8 * * *' },
  { name: 'state-aid.remind-entries', queue: REMIND_ENTRIES, cron: '30 8 * * *' },
  { name: 'ledger.seal-books', queue: SEAL_BOOKS, cron: '* * * * *' },
  { name: 'ledger.verify-books', queue: VERIFY_BOOKS, cron: '0 3 * * *' },
  { name: 'audit.seal-entries', queue: SEAL_ENTRIES, cron: '* * * * *' },
  { name: 'audit.verify-chain', queue: VERIFY_CHAIN, cron: '10 3 * * *' },
  { name: 'auth.purge-expired', queue: PURGE, cron: '20 3 * * *' },
  { name: 'identity.purge-password-resets', queue: PURGE_PASSWORD_RESETS, cron: '25 3 * * *' },
  { name: 'idempotency.purge-answers', queue: PURGE, cron: '30 3 * * *' },
  { name: 'mail.purge-sent', queue: PURGE, cron: '40 3 * * *' },
  { name: 'outbox.purge-heard', queue: PURGE, cron: '50 3 * * *' },
  { name: 'files.discard-content', queue: PURGE, cron: '0 4 * * *' },
];
