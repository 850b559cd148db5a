import { Injectable } from '@nestjs/common';

import { readerOf, type Reader, type Tx } from '#platform/database';

import type { DecisionOutcome } from '#domain/assessment';
import type { CallId } from '#domain/calls';

import type { Alert, AlertId, AlertSearch, News } from '../alerts.types';
import type { ToldCall } from '../services/alert-mail';
import { MOST_PER_DAY } from '../domain/alert-rules';

const ALERT = `a.id, a.email, a.language, a.words, a.territory_id AS "territoryId", a.theme,
  a.mode, a.instrument, a.call_id AS "callId"`;

const TOLD_CALL = `json_build_object('id', c.id, 'title', c.content -> 'title',
  'funderName', c.funder_name, 'closesAtLocal', c.content ->> 'closesAtLocal')`;

const OLDEST_OF_TOO_MANY = `
  SELECT asked_at AS "askedAt" FROM alerts.alert WHERE email = $1 AND asked_at > $2
  ORDER BY asked_at DESC OFFSET ${MOST_PER_DAY - 1} LIMIT 1`;

const KEEP = `
  INSERT INTO alerts.alert (id, email, language, words, territory_id, theme, mode, instrument,
    call_id, asked_at, told_until)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`;

/** The territory itself, those that it lies in, and those that lie in it. */
const AROUND = `ARRAY(SELECT a.territory_id
  UNION SELECT unnest(t.within_ids) FROM territories.territory t WHERE t.id = a.territory_id
  UNION SELECT t.id FROM territories.territory t WHERE t.within_ids && ARRAY[a.territory_id])`;

/** Anyone reads of grants, and of no refusal. */
const GRANTED: readonly DecisionOutcome[] = ['granted', 'granted-with-conditions'];

/** What became of the call that is followed. */
const NEWS = `coalesce((
    SELECT json_agg(json_build_object('kind', n.kind, 'count', n.count) ORDER BY n.at, n.kind)
    FROM (SELECT kind, count(*) AS count, max(at) AS at FROM (
        SELECT CASE WHEN r.closes_at > p.closes_at THEN 'extended' ELSE 'revised' END AS kind,
          r.published_at AS at
        FROM calls.call_revision r
        JOIN calls.call_revision p ON p.call_id = r.call_id AND p.number = r.number - 1
        WHERE r.call_id = a.call_id
        UNION ALL SELECT 'answered', q.answered_at FROM calls.question q
        WHERE q.call_id = a.call_id
        UNION ALL SELECT 'results', s.released_at FROM assessment.decision_standing s
        JOIN assessment.decision d ON d.id = s.decision_id
          AND d.outcome IN (${GRANTED.map((outcome) => `'${outcome}'`).join(', ')})
        WHERE s.call_id = a.call_id AND s.status = 'released'
        UNION ALL SELECT 'cancelled', c.cancelled_at FROM calls.call c WHERE c.id = a.call_id
        UNION ALL SELECT 'void', c.voided_at FROM calls.call c WHERE c.id = a.call_id) happened
      WHERE at > a.told_until AND at <= $1 GROUP BY kind) n), '[]')`;

/** What was published since each was last told, and fits: as the catalogue would narrow it. */
const DUE = `
  WITH due AS (
    SELECT a.* FROM alerts.alert a
    WHERE a.confirmed_at IS NOT NULL AND a.told_until < $1
    ORDER BY a.told_until, a.id LIMIT $2 FOR UPDATE SKIP LOCKED),
  told AS (
    UPDATE alerts.alert t SET told_until = $1 FROM due WHERE t.id = due.id)
  SELECT ${ALERT}, coalesce((
    SELECT json_agg(${TOLD_CALL} ORDER BY c.published_at, c.id)
    FROM calls.call c
    WHERE a.call_id IS NULL AND c.status = 'published' AND c.published_at > a.told_until AND c.published_at <= $1
      AND (a.theme IS NULL OR c.themes @> ARRAY[a.theme])
      AND (a.mode IS NULL OR c.mode = a.mode)
      AND (a.instrument IS NULL OR c.instruments @> ARRAY[a.instrument])
      AND (a.words IS NULL
        OR c.search @@ websearch_to_tsquery('platform.french_plain', a.words))
      AND (a.territory_id IS NULL OR c.territory_ids && ${AROUND})), '[]') AS calls,
    (SELECT ${TOLD_CALL} FROM calls.call c WHERE c.id = a.call_id) AS followed,
    ${NEWS} AS news
  FROM due a`;

export interface DueAlert extends Alert {
  readonly calls: readonly ToldCall[];
  /** Null: a search, which has no news. */
  readonly followed: ToldCall | null;
  readonly news: readonly News[];
}

/** Alerts as they are kept; read and written by the house alone. */
@Injectable()
export class AlertBook {
  /** The ask that, if it is of the last day, is one too many. */
  async oldestOfTooMany(reader: Reader, email: string, since: Date): Promise<Date | null> {
    const row = await reader.one<{ readonly askedAt: Date }>(OLDEST_OF_TOO_MANY, [email, since]);
    return row?.askedAt ?? null;
  }

  async keep(tx: Tx, alert: Alert, askedAt: Date): Promise<void> {
    const { id, email, language, words, territoryId, theme, mode, instrument, callId } = alert;
    await tx.query(KEEP, [
      id,
      email,
      language,
      words,
      territoryId,
      theme,
      mode,
      instrument,
      callId,
      askedAt,
    ]);
  }

  /** As often as it is asked, the same; null when there is no such alert any more. */
  confirm(reader: Reader, id: AlertId, at: Date, since: Date): Promise<AlertSearch | null> {
    return reader.one<AlertSearch>(
      `UPDATE alerts.alert a SET told_until = CASE WHEN confirmed_at IS NULL THEN $2
           ELSE told_until END, confirmed_at = coalesce(confirmed_at, $2)
       WHERE id = $1 AND (confirmed_at IS NOT NULL OR asked_at >= $3) RETURNING ${ALERT}`,
      [id, at, since],
    );
  }

  /** Leaving forgets the address. */
  async forget(reader: Reader, id: AlertId): Promise<void> {
    await reader.rows('DELETE FROM alerts.alert WHERE id = $1', [id]);
  }

  /** As anyone may read it; null otherwise. */
  async callToFollow(reader: Reader, callId: CallId): Promise<ToldCall | null> {
    const sql = `SELECT ${TOLD_CALL} AS call FROM calls.call c
      WHERE c.id = $1 AND c.published_at IS NOT NULL`;
    const row = await reader.one<{ readonly call: ToldCall }>(sql, [callId]);
    return row?.call ?? null;
  }

  /** Calls that are long over have no more news. */
  async forgetFinished(reader: Reader, closedBefore: Date): Promise<void> {
    await reader.rows(
      `DELETE FROM alerts.alert a USING calls.call c WHERE c.id = a.call_id AND c.closes_at < $1`,
      [closedBefore],
    );
  }

  async forgetUnconfirmed(reader: Reader, before: Date): Promise<void> {
    await reader.rows('DELETE FROM alerts.alert WHERE confirmed_at IS NULL AND asked_at < $1', [
      before,
    ]);
  }

  /** Takes the next to be told, with what to tell each: nothing, for most. */
  takeDue(tx: Tx, now: Date, most: number): Promise<readonly DueAlert[]> {
    return readerOf(tx).rows<DueAlert>(DUE, [now, most]);
  }
}
