import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';

import { CONFIRM_DAYS, daysBefore, FOLLOW_DAYS, SETTLED_MS } from '../domain/alert-rules';
import { AlertBook } from '../queries/alert-book.query';

import { AlertMail } from './alert-mail';

/** In one transaction, so that it ends in good time. */
const BATCH = 200;

@Injectable()
export class SendDigestsService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly book: AlertBook,
    private readonly mail: AlertMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tells each of what was published since it was last told, or became of the call that it follows, in one mail, and nobody of nothing; no
   * call twice. Forgets those that were never confirmed. For a schedule; running it twice does no harm.
   * @returns how many mails
   */
  async send(): Promise<number> {
    const now = this.clock();
    await this.transactions.run(SYSTEM, async (tx) => {
      await this.book.forgetUnconfirmed(readerOf(tx), daysBefore(now, CONFIRM_DAYS));
      await this.book.forgetFinished(readerOf(tx), daysBefore(now, FOLLOW_DAYS));
    });
    const until = new Date(now.getTime() - SETTLED_MS);
    let mails = 0;
    for (let told = await this.sendSome(until); told !== null; told = await this.sendSome(until))
      mails += told;
    return mails;
  }

  /** Null: nobody is left. */
  private sendSome(until: Date): Promise<number | null> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const due = await this.book.takeDue(tx, until, BATCH);
      if (due.length === 0) return null;
      const told = due.filter(({ calls, news }) => calls.length + news.length > 0);
      const mails = told.map(({ calls, followed, news, ...alert }) =>
        followed === null
          ? this.mail.digestOf(alert, calls)
          : this.mail.newsOf(alert, followed, news),
      );
      await this.mail.sendAll(tx, mails);
      return told.length;
    });
  }
}
