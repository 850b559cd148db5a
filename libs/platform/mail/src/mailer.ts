/** One message to one person. */
export interface Mail {
  /** Stable through every retry: it becomes the Message-ID, by which duplicates are recognised. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** For what was asked for, not owed: where a POST stops it, and a person may go (RFC 8058). */
  readonly leaveUrl?: string;
}

/** Sends mails. Never called in a transaction: queue the mail instead. */
export interface Mailer {
  /** @throws MailNotAccepted when the server did not take it; the same mail may be sent again. */
  send(mail: Mail): Promise<void>;
}

export const MAILER = Symbol('MAILER');
