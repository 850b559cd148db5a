import { Injectable } from '@nestjs/common';

import { invariant } from '#kernel/problems';
import { readerOf, type Tx } from '#platform/database';
import type { CallId } from '#domain/calls';

/** The key that seals receipts, as others need it to check them. */
export interface UsedKey {
  readonly id: string;
  readonly publicKey: string;
}

/** What all submissions share: the numbers of each call, and the keys of receipts. */
@Injectable()
export class SubmissionLedger {
  /**
   * `2026-PTCE-0001-0042`: without gaps within a call, since a number is undone with its
   * submission. Take it late: who submits to the same call waits until this one is committed.
   */
  async nextReference(tx: Tx, callId: CallId, callReference: string): Promise<string> {
    const counter = await readerOf(tx).one<{ readonly number: number }>(
      `INSERT INTO applications.submission_counter AS c (call_id, last_number) VALUES ($1, 1)
       ON CONFLICT (call_id) DO UPDATE SET last_number = c.last_number + 1
       RETURNING last_number AS number`,
      [callId],
    );
    invariant(counter !== null, 'a counter that was raised gives its number');
    return `${callReference}-${String(counter.number).padStart(4, '0')}`;
  }

  /** A key that sealed a receipt stays known, whatever key comes after it. */
  async rememberKey(tx: Tx, { id, publicKey }: UsedKey, at: Date): Promise<void> {
    await readerOf(tx).rows(
      `INSERT INTO applications.receipt_key (id, public_key, first_used_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [id, publicKey, at],
    );
  }
}
