import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';
import type { Call } from '#domain/calls';

/** The first of the two waits a day for the second, then has to ask again. */
export const REQUEST_HOLDS_MS = 24 * 3_600_000;

/** Who asked for the opening first, and when. */
export interface OpeningRequest {
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** The earlier request while it holds, else this one: two who ask at once are put one after the other. */
const ASK = `
  INSERT INTO applications.opening_request AS r (call_id, funder_id, asked_at, asked_by)
  VALUES ($1, $2, $3, $4)
  ON CONFLICT (call_id) DO UPDATE SET
    asked_at = CASE WHEN r.asked_at > $5 THEN r.asked_at ELSE excluded.asked_at END,
    asked_by = CASE WHEN r.asked_at > $5 THEN r.asked_by ELSE excluded.asked_by END
  RETURNING asked_by AS "askedBy", asked_at AS "askedAt"`;

/** Requests to open the files of sealed calls, one for each call. */
@Injectable()
export class OpeningRequests {
  /** @returns the request that holds: of someone else, or one’s own */
  async ask(
    tx: Tx,
    { id, funderId }: Pick<Call, 'id' | 'funderId'>,
    { askedBy, askedAt }: OpeningRequest,
  ): Promise<OpeningRequest> {
    const since = new Date(askedAt.getTime() - REQUEST_HOLDS_MS);
    const found = await readerOf(tx).one<OpeningRequest>(ASK, [
      id,
      funderId,
      askedAt,
      askedBy,
      since,
    ]);
    return found ?? { askedBy, askedAt };
  }
}
