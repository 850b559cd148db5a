import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { OrganisationId } from '#domain/organisations';

import { callClosed } from '../calls.events';
import type { CallId } from '../calls.types';

const CLOSE = `
  UPDATE calls.call
  SET status = 'closed', closed_at = $2, updated_at = $2, version = version + 1
  WHERE id = $1 AND status = 'published'
    AND closes_at + make_interval(secs => (content ->> 'graceSeconds')::int) <= $2
  RETURNING id, reference, funder_id AS "funderId"`;

interface ClosedCall {
  readonly id: CallId;
  readonly reference: string;
  readonly funderId: OrganisationId;
}

@Injectable()
export class CloseCallService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Closes a call whose deadline and grace are over, by one UPDATE that waits for submissions under
   * way; does nothing to any other call, and nothing the second time.
   */
  close(callId: CallId): Promise<void> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const closed = await readerOf(tx).one<ClosedCall>(CLOSE, [callId, this.clock()]);
      if (closed === null) return;
      await this.audit.record(tx, {
        actor: SYSTEM,
        action: 'calls.call-closed',
        subject: { kind: 'call', id: callId },
        organisationId: closed.funderId,
      });
      await this.outbox.publish(tx, callClosed(closed));
    });
  }
}
