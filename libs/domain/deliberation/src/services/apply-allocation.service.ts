import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';

import {
  AllocationNotComputed,
  AllocationNotFound,
  DeliberationActionForbidden,
} from '../deliberation.errors';
import { canPrepare } from '../deliberation.policy';
import type { AllocationId } from '../deliberation.types';
import { AllocationEntity } from '../storage/allocation.entity';

import { DeliberationJournal } from './deliberation-journal';

/** What became of one row of the allocation. */
export interface AppliedRow {
  readonly applicationId: string;
  readonly refusal: Refusal | null;
}

/** One statement for all rows: those that were decided or withdrawn meanwhile are left out. */
const PROPOSE = `
  WITH proposed AS (
    INSERT INTO deliberation.proposal (application_id, call_id, funder_id, allocation_id,
      amount_cents, pool, proposed_by, proposed_at)
    SELECT r.application_id, n.call_id, n.funder_id, n.id, r.amount_cents, r.pool, $2, $3
    FROM deliberation.allocation_row r
    JOIN deliberation.allocation n ON n.id = r.allocation_id
    JOIN assessment.assessment s ON s.application_id = r.application_id
    JOIN applications.application a ON a.id = r.application_id
    WHERE r.allocation_id = $1 AND s.status = 'eligible' AND a.status = 'eligible'
    ON CONFLICT (application_id) DO UPDATE SET allocation_id = excluded.allocation_id,
      amount_cents = excluded.amount_cents, pool = excluded.pool,
      proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
    RETURNING application_id)
  SELECT r.application_id AS "applicationId", p.application_id IS NOT NULL AS "isProposed"
  FROM deliberation.allocation_row r
  LEFT JOIN proposed p ON p.application_id = r.application_id
  WHERE r.allocation_id = $1 ORDER BY r.position`;

@Injectable()
export class ApplyAllocationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes the amounts of a preview proposals, which a decision-maker then decides on.
   * @throws AllocationNotFound, DeliberationActionForbidden, AllocationNotComputed
   */
  apply(actor: Actor, id: AllocationId): Promise<readonly AppliedRow[]> {
    return this.transactions.run(actor, async (tx) => {
      const allocation = await tx.findOne(AllocationEntity, { where: { id } });
      if (allocation === null) throw new AllocationNotFound();
      if (!canPrepare(actor, allocation.funderId)) throw new DeliberationActionForbidden();
      if (allocation.status !== 'computed') throw new AllocationNotComputed();
      const rows = await readerOf(tx).rows<{ applicationId: string; isProposed: boolean }>(
        PROPOSE,
        [id, actor.id, this.clock()],
      );
      await this.journal.keep(tx, actor, {
        action: 'deliberation.allocation-applied',
        subject: { kind: 'call', id: allocation.callId },
        funderId: allocation.funderId,
        after: { allocationId: id, proposed: rows.filter((row) => row.isProposed).length },
      });
      return rows.map(({ applicationId, isProposed }) => ({
        applicationId,
        refusal: isProposed ? null : refusal('application-decided-meanwhile'),
      }));
    });
  }
}
