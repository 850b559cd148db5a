import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { AuditTrail } from '#platform/audit';
import { Outbox } from '#platform/outbox';
import type { CallId } from '#domain/calls';

import { PriorityRefused } from '../judging.errors';
import { rankingAsked } from '../judging.events';
import { CallDesk } from '../queries/call-desk.query';

const KNOWN = `
  SELECT count(*)::integer AS count FROM territories.territory WHERE id = ANY ($1::text[])`;

const REPLACE = `
  WITH gone AS (
    DELETE FROM assessment.priority_territory
    WHERE call_id = $1 AND territory_id <> ALL ($3::text[]))
  INSERT INTO assessment.priority_territory (call_id, funder_id, territory_id, since)
  SELECT $1, $2, id, $4 FROM unnest($3::text[]) AS asked (id)
  ON CONFLICT (call_id, territory_id) DO NOTHING`;

@Injectable()
export class AskRankingService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: CallDesk,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Has a worker add up all the scores of a call again.
   * @throws CallNotFound, AssessmentActionForbidden
   */
  refresh(actor: Actor, callId: CallId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await this.desk.findToInstruct(readerOf(tx), actor, callId);
      await this.outbox.publish(tx, rankingAsked(callId));
    });
  }

  /**
   * Says which territories come first among applications that are otherwise equal.
   * @throws CallNotFound, AssessmentActionForbidden, PriorityRefused
   */
  prioritise(actor: Actor, callId: CallId, territoryIds: readonly string[]): Promise<void> {
    const ids = [...new Set(territoryIds)];
    return this.transactions.run(actor, async (tx) => {
      const reader = readerOf(tx);
      const { funderId } = await this.desk.findToInstruct(reader, actor, callId);
      const known = await reader.one<{ count: number }>(KNOWN, [ids]);
      if (known?.count !== ids.length) throw new PriorityRefused();
      await tx.query(REPLACE, [callId, funderId, ids, this.clock()]);
      await this.audit.record(tx, {
        actor,
        action: 'assessment.territories-prioritised',
        subject: { kind: 'call', id: callId },
        organisationId: funderId,
        after: ids,
      });
      await this.outbox.publish(tx, rankingAsked(callId));
    });
  }
}
