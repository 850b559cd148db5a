import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { ConsortiumId } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import { closingTimeOf } from '../domain/deadline';
import { draftClosing } from '../form.events';
import { LeftToDoQuery } from '../queries/left-to-do.query';
import { latestReopening, WHILE_BACK } from '../queries/reopenings.query';

/** Hours before a deadline at which people are told that nothing was handed in. */
const STEPS = [168, 48, 24, 2];

/** In one transaction, so that it ends in good time: what is left is read for each. */
const BATCH = 20;

interface Reminded {
  readonly applicationId: ApplicationId;
  readonly consortiumId: ConsortiumId;
  readonly isReturned: boolean;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timeZone: string;
}

/** When the phase of the step closes, in two steps; else when the call does. */
const CLOSING = `coalesce((
  SELECT (p.phase ->> 'closesAtLocal')::timestamp AT TIME ZONE (c.content ->> 'timeZone')
  FROM jsonb_array_elements(c.content -> 'phases') AS p (phase)
  WHERE c.content ->> 'steps' = '2' AND p.phase ->> 'kind' =
    CASE a.step WHEN 'concept' THEN 'expression-of-interest' ELSE 'full-application' END
    AND p.phase ->> 'closesAtLocal' IS NOT NULL), c.closes_at)`;

/** What is written by the deadline of its step; what came back by its own, whatever became of the call. */
const AWAITED = `
  SELECT w.* FROM (
    SELECT a.id, a.consortium_id, false AS is_returned, c.opens_at, ${CLOSING} AS closes_at,
      c.content ->> 'timeZone' AS time_zone
    FROM calls.call c JOIN applications.application a ON a.call_id = c.id
    WHERE c.status = 'published' AND c.closes_at > $1 AND a.status IN ('draft', 'invited')) w
  WHERE w.closes_at > $1 AND w.closes_at <= $2
  UNION ALL
  SELECT a.id, a.consortium_id, true, o.reopened_at, o.reopens_until, c.content ->> 'timeZone'
  FROM applications.application a
  CROSS JOIN LATERAL ${latestReopening(WHILE_BACK)} o
  JOIN calls.call c ON c.id = a.call_id
  WHERE a.status IN ('to-complete', 'returned') AND o.reopens_until > $1 AND o.reopens_until <= $2`;

/** Told once for each deadline and step, whoever else is at it; a step that was missed is past. */
const REMIND = `
  WITH due AS (
    SELECT w.*, s.ahead_hours FROM (${AWAITED}) w
    CROSS JOIN LATERAL (
      SELECT min(h) AS ahead_hours FROM unnest($4::integer[]) AS h
      WHERE w.closes_at <= $1::timestamptz + make_interval(hours => h)) s
    WHERE NOT EXISTS (
      SELECT 1 FROM applications.draft_reminder r
      WHERE r.application_id = w.id AND r.closes_at = w.closes_at
        AND r.ahead_hours <= s.ahead_hours)
    ORDER BY w.closes_at, w.id LIMIT $3),
  told AS (
    INSERT INTO applications.draft_reminder (application_id, closes_at, ahead_hours, told_at)
    SELECT id, closes_at, ahead_hours, $1 FROM due ON CONFLICT DO NOTHING
    RETURNING application_id)
  SELECT d.id AS "applicationId", d.consortium_id AS "consortiumId",
    d.is_returned AS "isReturned", d.opens_at AS "opensAt", d.closes_at AS "closesAt",
    d.time_zone AS "timeZone"
  FROM due d JOIN told t ON t.application_id = d.id`;

@Injectable()
export class RemindDraftsService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly leftToDo: LeftToDoQuery,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tells those who write what was not handed in that its deadline is near, a week, two days, one day
   * and two hours ahead, and what is left to do. For a schedule; running it twice does no harm.
   * @returns how many
   */
  async remind(): Promise<number> {
    let all = 0;
    for (let some = await this.remindSome(); some > 0; some = await this.remindSome()) all += some;
    return all;
  }

  private remindSome(): Promise<number> {
    const now = this.clock();
    const until = new Date(now.getTime() + Math.max(...STEPS) * 3_600_000);
    return this.transactions.run(SYSTEM, async (tx) => {
      const reader = readerOf(tx);
      const reminded = await reader.rows<Reminded>(REMIND, [now, until, BATCH, STEPS]);
      for (const one of reminded) {
        const { applicationId, consortiumId, isReturned, ...opening } = one;
        const { fr, en } = closingTimeOf({ ...opening, graceSeconds: 0 });
        const left = await this.leftToDo.read(reader, applicationId, consortiumId, now);
        await this.outbox.publish(
          tx,
          draftClosing({
            applicationId,
            closesAtFr: fr,
            closesAtEn: en,
            left: String(left.count),
            pointsFr: left.points.fr,
            pointsEn: left.points.en,
            isReturned,
          }),
        );
      }
      return reminded.length;
    });
  }
}
