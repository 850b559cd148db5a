import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { addDays, dayOf, type Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { reviewDue, type ReviewDue } from '../judging.events';

/** Where the days of reviews are those of everyone. */
const TIME_ZONE = 'Europe/Paris';
const DAYS_AHEAD = 3;

/** In one transaction, so that it ends in good time. */
const BATCH = 200;

const REMIND = `
  UPDATE assessment.review SET reminded_at = $1
  WHERE id IN (SELECT id FROM assessment.review
    WHERE status = 'assigned' AND reminded_at IS NULL AND due_on <= $2
    ORDER BY due_on, id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING id AS "reviewId", reviewer_id AS "reviewerId", application_id AS "applicationId",
    funder_id AS "funderId"`;

@Injectable()
export class RemindReviewersService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tells each reviewer once of what is due within three days. For a schedule; running it twice
   * does no harm.
   * @returns how many
   */
  async remind(): Promise<number> {
    let all = 0;
    for (let some = await this.remindSome(); some > 0; some = await this.remindSome()) all += some;
    return all;
  }

  private remindSome(): Promise<number> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const at = this.clock();
      const until = addDays(dayOf(at, TIME_ZONE), DAYS_AHEAD);
      const due = await readerOf(tx).rows<ReviewDue['payload']>(REMIND, [at, until, BATCH]);
      for (const one of due) await this.outbox.publish(tx, reviewDue(one));
      return due.length;
    });
  }
}
