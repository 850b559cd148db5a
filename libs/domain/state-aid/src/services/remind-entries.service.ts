import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { addDays, dayOf, type Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { aidEntryDue } from '../state-aid.events';

import { TIME_ZONE } from './aid-book';

const DAYS_AHEAD = 7;

/** In one transaction, so that it ends in good time. */
const BATCH = 200;

const REMIND = `
  UPDATE state_aid.aid SET reminded_at = $1
  WHERE id IN (SELECT id FROM state_aid.aid
    WHERE status = 'granted' AND registered_on IS NULL AND reminded_at IS NULL
      AND register_due_on <= $2
    ORDER BY register_due_on, id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING id AS "aidId", agreement_id AS "agreementId"`;

@Injectable()
export class RemindEntriesService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tells officers, once for each aid, that it is due in the national register within a week. For a
   * schedule; running it twice does no harm.
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
      const due = await readerOf(tx).rows<{ aidId: string; agreementId: string }>(REMIND, [
        at,
        until,
        BATCH,
      ]);
      for (const one of due) await this.outbox.publish(tx, aidEntryDue(one));
      return due.length;
    });
  }
}
