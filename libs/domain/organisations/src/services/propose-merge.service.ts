import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { mergeProposed } from '../merge.events';
import { MergeAlreadyProposed, MergeForbidden, MergeRefused } from '../organisations.errors';
import { canAgreeToMergeFor, canProposeMerge } from '../organisations.policy';
import type { MergeId } from '../organisations.types';
import type { MergedPair } from '../queries/merge-obstacles';
import { MergesQuery } from '../queries/merges.query';
import { MergeEntity } from '../storage/merge.entity';

export interface NewMerge extends MergedPair {
  readonly reason: string;
}

@Injectable()
export class ProposeMergeService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly merges: MergesQuery,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Proposes that two registrations become one: for an officer, who sees both, or the administrators
   * of either. An administrator has agreed for their own side by proposing.
   * @throws MergeForbidden, OrganisationNotFound, MergeRefused, MergeAlreadyProposed
   */
  propose(actor: Actor, { keptId, mergedId, reason }: NewMerge): Promise<MergeId> {
    const pair = { keptId, mergedId };
    if (!canProposeMerge(actor, pair)) throw new MergeForbidden();
    return this.transactions.run(SYSTEM, async (tx) => {
      const { refusals } = await this.merges.judge(readerOf(tx), pair);
      if (refusals.length > 0) throw new MergeRefused(refusals);
      const open = await tx.countBy(MergeEntity, { mergedId, status: 'proposed' });
      if (open > 0) throw new MergeAlreadyProposed();

      const proposedAt = this.clock();
      const id = newId<'Merge'>(proposedAt);
      const by = String(actor.id);
      await tx.insert(MergeEntity, {
        ...pair,
        id,
        reason,
        status: 'proposed',
        proposedBy: by,
        proposedAt,
        keptAgreedBy: canAgreeToMergeFor(actor, keptId) ? by : null,
        mergedAgreedBy: canAgreeToMergeFor(actor, mergedId) ? by : null,
        version: 1,
      });
      await this.audit.record(tx, {
        actor,
        action: 'organisations.merge-proposed',
        subject: { kind: 'merge', id },
        organisationId: keptId,
        after: { ...pair, reason },
      });
      await this.outbox.publish(tx, mergeProposed(id, pair, by));
      return id;
    });
  }
}
