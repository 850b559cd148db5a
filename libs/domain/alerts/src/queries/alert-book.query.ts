import { Injectable } from '@nestjs/common';

import { readerOf, type Reader, type Tx } from '#platform/database';

import type { Alert, AlertId, AlertSearch } from '../alerts.types';
import type { ToldCall } from '../services/alert-mail';
import { MOST_PER_DAY } from '../domain/alert-rules';

const ALERT = `a.id, a.email, a.language, a.words, a.territory_id AS "territoryId", a.theme,
  a.mode, a.instrument`;

const OLDEST_OF_TOO_MANY = `
  SELECT asked_at AS "askedAt" FROM alerts.alert WHERE email = $1 AND asked_at > $2
  ORDER BY asked_at DESC OFFSET ${MOST_PER_DAY - 1} LIMIT 1`;

const KEEP = `
  INSERT INTO alerts.alert (id, email, language, words, territory_id, theme, mode, instrument,
    asked_at, told_until)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`;

/** The territory itself, those that it lies in, and those that lie in it. */
const AROUND = `ARRAY(SELECT a.territory_id
  UNION SELECT unnest(t.within_ids) FROM territories.territory t WHERE t.id = a.territory_id
  UNION SELECT t.id FROM territories.territory t WHERE t.within_ids && ARRAY[a.territory_id])`;

/** What was published since each was last told, and fits: as the catalogue would narrow it. */
const DUE = `
  WITH due AS (
    SELECT a.* FROM alerts.alert a
    WHERE a.confirmed_at IS NOT NULL AND a.told_until < $1
    ORDER BY a.told_until, a.id LIMIT $2 FOR UPDATE SKIP LOCKED),
  told AS (
    UPDATE alerts.alert t SET told_until = $1 FROM due WHERE t.id = due.id)
  SELECT ${ALERT}, coalesce((
    SELECT json_agg(json_build_object('id', c.id, 'title', c.content -> 'title',
      'funderName', c.funder_name, 'closesAtLocal', c.content ->> 'closesAtLocal')
      ORDER BY c.published_at, c.id)
    FROM calls.call c
    WHERE c.status = 'published' AND c.published_at > a.told_until AND c.published_at <= $1
      AND (a.theme IS NULL OR c.themes @> ARRAY[a.theme])
      AND (a.mode IS NULL OR c.mode = a.mode)
      AND (a.instrument IS NULL OR c.instruments @> ARRAY[a.instrument])
      AND (a.words IS NULL
        OR c.search @@ websearch_to_tsquery('platform.french_plain', a.words))
      AND (a.territory_id IS NULL OR c.territory_ids && ${AROUND})), '[]') AS calls
  FROM due a`;

export interface DueAlert extends Alert {
  readonly calls: readonly ToldCall[];
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
    const { id, email, language, words, territoryId, theme, mode, instrument } = alert;
    await tx.query(KEEP, [
      id,
      email,
      language,
      words,
      territoryId,
      theme,
      mode,
      instrument,
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
