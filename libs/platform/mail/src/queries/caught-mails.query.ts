import { Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';

/** A mail that was kept instead of being sent. */
export interface CaughtMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly caughtAt: Date;
}

const MOST_LISTED = 200;

const COLUMNS = `id, recipient AS "to", subject, text, html, caught_at AS "caughtAt"`;

const LIST = `
  SELECT ${COLUMNS} FROM platform.caught_mail
  WHERE $1::text IS NULL OR recipient = $1
  ORDER BY seq DESC
  LIMIT ${MOST_LISTED}`;

const FIND = `SELECT ${COLUMNS} FROM platform.caught_mail WHERE id = $1`;

@Injectable()
export class CaughtMails {
  constructor(private readonly transactions: TransactionRunner) {}

  /** The newest first, at most 200; all of them, or those to one address. */
  list(to: string | null): Promise<CaughtMail[]> {
    return this.transactions.read(SYSTEM, (reader) => reader.rows<CaughtMail>(LIST, [to]));
  }

  find(id: string): Promise<CaughtMail | null> {
    return this.transactions.read(SYSTEM, (reader) => reader.one<CaughtMail>(FIND, [id]));
  }
}
