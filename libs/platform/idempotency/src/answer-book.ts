import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, sqlStateOf, type Tx } from '#platform/database';

import { FirstStillRunning, KeyReused } from './idempotency.errors';

/** One request of one caller, under the key that they chose. */
export interface Attempt {
  readonly actor: Actor;
  readonly key: string;
  readonly fingerprint: Buffer;
}

/** An answer, to the letter. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for an answer without a body. */
  readonly body: string | null;
}

interface Row extends KeptAnswer {
  readonly fingerprint: Buffer;
}

/** Who has no identifier. All strangers share their keys, but not answers to what others asked. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** `lock_not_available`: the twin has not ended within the time that we wait for locks. */
const LOCK_TIMEOUT = '55P03';

const BEGIN = `
  INSERT INTO platform.idempotent_answer (principal_id, key, fingerprint, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`;
const FIND = `
  SELECT fingerprint, status, headers, body FROM platform.idempotent_answer
  WHERE principal_id = $1 AND key = $2`;
const KEEP = `
  UPDATE platform.idempotent_answer SET status = $3, headers = $4, body = $5
  WHERE principal_id = $1 AND key = $2`;

/** The answers given under each key, kept in the transaction of what they tell. */
@Injectable()
export class AnswerBook {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * The answer that the same request got before; null when it is the first of its key, which is
   * then taken until the transaction ends. A twin waits here, and finds the answer or the place.
   * @throws KeyReused, FirstStillRunning
   */
  async begin(tx: Tx, attempt: Attempt): Promise<KeptAnswer | null> {
    if (await this.take(tx, attempt)) return null;
    const row = await readerOf(tx).one<Row>(FIND, placeOf(attempt));
    if (row === null) throw new FirstStillRunning('the answer went away meanwhile');
    if (!row.fingerprint.equals(attempt.fingerprint)) throw new KeyReused();
    return row;
  }

  async keep(tx: Tx, attempt: Attempt, { status, headers, body }: KeptAnswer): Promise<void> {
    await tx.query(KEEP, [...placeOf(attempt), status, JSON.stringify(headers), body]);
  }

  private async take(tx: Tx, attempt: Attempt): Promise<boolean> {
    const now = this.clock();
    const until = new Date(now.getTime() + KEPT_DAYS * DAY_MS);
    const values = [...placeOf(attempt), attempt.fingerprint, now, until];
    try {
      return (await readerOf(tx).one(BEGIN, values)) !== null;
    } catch (error) {
      throw sqlStateOf(error) === LOCK_TIMEOUT ? new FirstStillRunning(error) : error;
    }
  }
}

function placeOf({ actor, key }: Attempt): readonly [string, string] {
  return [actor.id ?? NOBODY, key];
}
