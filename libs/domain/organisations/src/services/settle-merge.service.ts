import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { invariant } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { Rights } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';

import { aliasNumbers, mergedNumbers } from '../domain/merge';
import { MERGE_LIFE, type MergeAction } from '../domain/merge-life';
import { MergeForbidden, MergeNotFound, MergeRefused } from '../organisations.errors';
import { canAgreeToMergeFor } from '../organisations.policy';
import type { MergeId, OrganisationId } from '../organisations.types';
import { MergesQuery } from '../queries/merges.query';
import { MergeEntity } from '../storage/merge.entity';
import { OrganisationEntity } from '../storage/organisation.entity';

export interface SettledMerge {
  readonly id: MergeId;
  /** As it was read. */
  readonly version: number;
}

/** What becomes of a proposal to merge; each side speaks through its administrators. */
@Injectable()
export class SettleMergeService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly merges: MergesQuery,
    private readonly rights: Rights,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Agrees for the sides that the actor administers. When both have, the merged one becomes an alias
   * of the one that is kept, which takes the numbers that it lacked.
   * @throws MergeNotFound, MergeForbidden, TransitionNotAllowed, MergeRefused, VersionStale
   */
  agree(actor: Actor, at: SettledMerge): Promise<void> {
    return this.settle(actor, at, 'agree', async (tx, merge) => {
      const by = String(actor.id);
      const keptAgreedBy = canAgreeToMergeFor(actor, merge.keptId) ? by : merge.keptAgreedBy;
      const mergedAgreedBy = canAgreeToMergeFor(actor, merge.mergedId) ? by : merge.mergedAgreedBy;
      const agreed = { keptAgreedBy, mergedAgreedBy };
      if (keptAgreedBy === null || mergedAgreedBy === null) return agreed;
      const trace = await this.carryOut(tx, merge);
      return { ...agreed, trace, status: 'done', settledAt: this.clock() };
    });
  }

  /** @throws MergeNotFound, MergeForbidden, TransitionNotAllowed, VersionStale */
  decline(actor: Actor, at: SettledMerge, settledReason: string): Promise<void> {
    return this.settle(actor, at, 'decline', () =>
      Promise.resolve({ status: 'declined', settledReason, settledAt: this.clock() }),
    );
  }

  /**
   * Makes two of them again, each with the numbers that it had.
   * @throws MergeNotFound, MergeForbidden, TransitionNotAllowed, VersionStale
   */
  undo(actor: Actor, at: SettledMerge, settledReason: string): Promise<void> {
    return this.settle(actor, at, 'undo', async (tx, { trace, keptId, mergedId }) => {
      invariant(trace !== null, 'a merge that was done left its trace');
      await change(tx, keptId, trace.kept);
      await change(tx, mergedId, { ...trace.merged, mergedIntoId: null });
      return { status: 'undone', settledReason, settledAt: this.clock() };
    });
  }

  private settle(
    actor: Actor,
    { id, version }: SettledMerge,
    action: MergeAction,
    work: (tx: Tx, merge: MergeEntity) => Promise<Partial<MergeEntity>>,
  ): Promise<void> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const merge = await tx.findOne(MergeEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (merge === null) throw new MergeNotFound();
      const { keptId, mergedId } = merge;
      const isOfEither = [keptId, mergedId].some((one) => canAgreeToMergeFor(actor, one));
      if (!isOfEither) throw new MergeForbidden();
      MERGE_LIFE.after(merge.status, action);
      await compareAndSet(tx, MergeEntity, { id, version }, await work(tx, merge));
      this.rights.changed(asId<'Person'>(String(actor.id)));
      await this.audit.record(tx, {
        actor,
        action: `organisations.merge-${action}`,
        subject: { kind: 'merge', id },
        organisationId: keptId,
        after: { keptId, mergedId },
      });
    });
  }

  /** What has changed since the proposal counts too. @returns what it takes to undo it */
  private async carryOut(tx: Tx, { keptId, mergedId }: MergeEntity) {
    await lockBoth(tx, keptId, mergedId);
    const { kept, merged, refusals } = await this.merges.judge(readerOf(tx), { keptId, mergedId });
    if (refusals.length > 0) throw new MergeRefused(refusals);
    const numbers = mergedNumbers(kept, merged);
    await change(tx, mergedId, { ...aliasNumbers(merged, numbers), mergedIntoId: keptId });
    await change(tx, keptId, numbers);
    const trace = ({ siren, siret, rna }: typeof kept) => ({ siren, siret, rna });
    return { kept: trace(kept), merged: trace(merged) };
  }
}

/** In one order, so that two merges of the same pair wait for each other. */
async function lockBoth(tx: Tx, ...ids: readonly OrganisationId[]): Promise<void> {
  await tx.query(
    `SELECT id FROM organisations.organisation WHERE id = ANY ($1::uuid[]) ORDER BY id
     FOR NO KEY UPDATE`,
    [ids],
  );
}

async function change(tx: Tx, id: OrganisationId, row: Partial<OrganisationEntity>) {
  const { version } = await tx.findOneByOrFail(OrganisationEntity, { id });
  await compareAndSet(tx, OrganisationEntity, { id, version }, row);
}
