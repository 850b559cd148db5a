import type { DomainEvent } from '#platform/outbox';

export const MAIL_QUEUED = 'mail.mail-queued.v1';

/** A mail waits to be sent. What it says, and to whom, stays in its row. */
export type MailQueued = DomainEvent<typeof MAIL_QUEUED, { readonly mailId: string }>;

export function mailQueued(mailId: string): MailQueued {
  return { name: MAIL_QUEUED, subjectId: mailId, payload: { mailId } };
}
