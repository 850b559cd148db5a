import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { closingTimeOf } from '../domain/deadline';
import { draftClosing } from '../form.events';

/** A draft is reminded two days before its call closes, as long as it can still be handed in. */
const AHEAD_HOURS = 48;

/** In one transaction, so that it ends in good time. */
const BATCH = 100;

interface Reminded {
  readonly applicationId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timeZone: string;
}

/** A draft is reminded once for each deadline, whoever else is at it. */
const REMIND = `
  WITH due AS (
    SELECT a.id, c.opens_at, c.closes_at, c.content ->> 'timeZone' AS time_zone
    FROM calls.call c JOIN applications.application a ON a.call_id = c.id
    WHERE c.status = 'published' AND c.closes_at > $1 AND c.closes_at <= $2
      AND a.status = 'draft' AND NOT EXISTS (
        SELECT 1 FROM applications.draft_reminder r
        WHERE r.application_id = a.id AND r.closes_at = c.closes_at)
    ORDER BY c.closes_at, a.id LIMIT $3),
  told AS (
    INSERT INTO applications.draft_reminder (application_id, closes_at, told_at)
    SELECT id, closes_at, $1 FROM due ON CONFLICT DO NOTHING RETURNING application_id)
  SELECT d.id AS "applicationId", d.opens_at AS "opensAt", d.closes_at AS "closesAt",
    d.time_zone AS "timeZone"
  FROM due d JOIN told t ON t.application_id = d.id`;

@Injectable()
export class RemindDraftsService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tells those who write drafts that their call closes soon and that nothing was handed in. For a
   * schedule; running it twice does no harm.
   * @returns how many
   */
  async remind(): Promise<number> {
    let all = 0;
    for (let some = await this.remindSome(); some > 0; some = await this.remindSome()) all += some;
    return all;
  }

  private remindSome(): Promise<number> {
    const now = this.clock();
    const until = new Date(now.getTime() + AHEAD_HOURS * 3_600_000);
    return this.transactions.run(SYSTEM, async (tx) => {
      const reminded = await readerOf(tx).rows<Reminded>(REMIND, [now, until, BATCH]);
      for (const { applicationId, ...opening } of reminded) {
        const { fr, en } = closingTimeOf({ ...opening, graceSeconds: 0 });
        await this.outbox.publish(
          tx,
          draftClosing({ applicationId, closesAtFr: fr, closesAtEn: en }),
        );
      }
      return reminded.length;
    });
  }
}
