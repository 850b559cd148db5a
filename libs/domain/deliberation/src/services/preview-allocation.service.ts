import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { CallId } from '#domain/calls';

import { AllocationRefused, DeliberationActionForbidden } from '../deliberation.errors';
import { canPrepare } from '../deliberation.policy';
import type { Allocation, AllocationId } from '../deliberation.types';
import { rulesFrom, type AskedTerms } from '../domain/allocation-terms';
import { sharePools, type PooledAward, type PooledSharing } from '../domain/share-pools';
import { Candidates, type SharingFacts } from '../queries/candidates.query';
import { AllocationRowEntity } from '../storage/allocation-row.entity';
import { AllocationEntity } from '../storage/allocation.entity';

import { DeliberationJournal } from './deliberation-journal';
import { PlanSessionService } from './plan-session.service';

/** What no method can solve, and people can. */
const FOR_PEOPLE = 'minima-above-envelope';

@Injectable()
export class PreviewAllocationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly candidates: Candidates,
    private readonly sessions: PlanSessionService,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Computes who would get what, and keeps it: nothing is decided. When the viable minima are more
   * than there is, nothing is computed and a session is planned to deliberate.
   * @throws CallNotFound, DeliberationActionForbidden, AllocationRefused
   */
  preview(actor: Actor, callId: CallId, asked: AskedTerms): Promise<AllocationId> {
    return this.transactions.run(actor, async (tx) => {
      const facts = await this.candidates.of(readerOf(tx), callId);
      const { funderId } = facts.revision;
      if (!canPrepare(actor, funderId)) throw new DeliberationActionForbidden();
      const rules = rulesFrom(facts.revision, asked);
      const sharing = sharePools(facts.candidates, rules, facts.pools);
      const codes = new Set(sharing.refusals.map(({ code }) => code));
      const mustDeliberate = codes.size === 1 && codes.has(FOR_PEOPLE);
      if (sharing.refusals.length > 0 && !mustDeliberate)
        throw new AllocationRefused(sharing.refusals);

      const at = this.clock();
      const allocation: Allocation = {
        id: newId<'Allocation'>(at),
        callId,
        funderId,
        method: rules.method,
        status: mustDeliberate ? 'to-deliberate' : 'computed',
        refusals: sharing.refusals,
        ...facts.pools,
        sessionId: mustDeliberate ? await this.sessions.planFor(tx, actor, facts) : null,
        computedBy: asId<'Person'>(String(actor.id)),
        computedAt: at,
      };
      await keep(tx, allocation, facts, sharing);
      await this.journal.keep(tx, actor, {
        action: 'deliberation.allocation-previewed',
        subject: { kind: 'call', id: callId },
        funderId,
        after: { allocationId: allocation.id, method: rules.method, status: allocation.status },
      });
      return allocation.id;
    });
  }
}

async function keep(
  tx: Tx,
  allocation: Allocation,
  { candidates }: SharingFacts,
  { awards }: PooledSharing,
): Promise<void> {
  await tx.insert(AllocationEntity, allocation);
  const of = new Map<string, PooledAward>(awards.map((award) => [award.applicationId, award]));
  const rows = candidates.flatMap((candidate, index) => {
    const award = of.get(candidate.applicationId);
    if (award === undefined) return [];
    const { requested, viableMinimum, score } = candidate;
    return {
      allocationId: allocation.id,
      applicationId: asId<'Application'>(candidate.applicationId),
      position: index + 1,
      requested,
      viableMinimum,
      score,
      amount: award.amount,
      pool: award.pool,
      because: award.because,
    };
  });
  await tx.insert(AllocationRowEntity, rows);
}
