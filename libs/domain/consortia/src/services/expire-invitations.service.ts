import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';

/**
 * Locks the consortium before the invitation, as everybody does. Skips consortia that somebody is
 * at work on: the next run finds what they left.
 */
const EXPIRE = `
  WITH held AS (
    SELECT id FROM consortia.consortium
    WHERE id IN (SELECT consortium_id FROM consortia.invitation
      WHERE status = 'pending' AND expires_at <= $1 ORDER BY expires_at LIMIT $2)
    FOR UPDATE SKIP LOCKED)
  UPDATE consortia.invitation SET status = 'expired', answered_at = $1, email = NULL
  WHERE consortium_id IN (SELECT id FROM held) AND status = 'pending' AND expires_at <= $1
  RETURNING id`;

/** In one transaction, so that it ends in good time. */
const BATCH = 200;

@Injectable()
export class ExpireInvitationsService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes down that invitations are over, which takes away the right to read the consortium and
   * forgets the address. For a schedule; running it twice does no harm.
   * @returns how many
   */
  async expire(): Promise<number> {
    let all = 0;
    for (let some = await this.expireSome(); some > 0; some = await this.expireSome()) all += some;
    return all;
  }

  private expireSome(): Promise<number> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const expired = await readerOf(tx).rows(EXPIRE, [this.clock(), BATCH]);
      return expired.length;
    });
  }
}
