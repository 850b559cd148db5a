import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import { readerOf, TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import { CallRegister, type CallId } from '#domain/calls';

import { AssessmentActionForbidden } from '../assessment.errors';
import { canDecide } from '../assessment.policy';
import { checkVote } from '../domain/ranking';
import { TieRefused } from '../judging.errors';
import { ScoreSummaries } from '../queries/score-summaries.query';

const HOLD = `
  SELECT application_id FROM assessment.score_summary
  WHERE call_id = $1 ORDER BY application_id FOR UPDATE`;

const KEEP = `
  UPDATE assessment.score_summary k SET committee_order = voted.place
  FROM unnest($1::uuid[]) WITH ORDINALITY AS voted (id, place)
  WHERE k.application_id = voted.id`;

@Injectable()
export class SettleTieService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallRegister,
    private readonly summaries: ScoreSummaries,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Keeps what was voted among applications that nothing else sets apart, the first one first.
   * @throws CallNotFound, AssessmentActionForbidden, TieRefused
   */
  settle(actor: Actor, callId: CallId, inOrder: readonly ApplicationId[]): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const reader = readerOf(tx);
      const { funderId } = await this.calls.find(reader, callId);
      if (!canDecide(actor, funderId)) throw new AssessmentActionForbidden();
      await reader.rows(HOLD, [callId]);
      const refusals = checkVote(await this.summaries.ofCall(reader, callId), inOrder);
      if (refusals.length > 0) throw new TieRefused(refusals);
      await tx.query(KEEP, [inOrder]);
      await this.audit.record(tx, {
        actor,
        action: 'assessment.tie-settled',
        subject: { kind: 'call', id: callId },
        organisationId: funderId,
        after: inOrder,
      });
    });
  }
}
