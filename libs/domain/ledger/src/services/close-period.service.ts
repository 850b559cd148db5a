import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { refusal, type Refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { BooksForbidden, ClosingRefused } from '../ledger.errors';
import { canKeepBooks } from '../ledger.policy';
import { ClosingEntity } from '../storage/closing.entity';

@Injectable()
export class ClosePeriodService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Closes all that is booked up to a day, that day included: for good. What took effect then and is
   * learnt later is booked in the open period.
   * @throws BooksForbidden, ClosingRefused
   */
  close(actor: Actor, keeperId: OrganisationId, until: LocalDate): Promise<void> {
    if (!canKeepBooks(actor, keeperId)) throw new BooksForbidden();
    return this.transactions.run(actor, async (tx) => {
      await waitForEntries(tx, keeperId);
      const refusals = await this.refusalsOf(tx, keeperId, until);
      if (refusals.length > 0) throw new ClosingRefused(refusals);
      const closedAt = this.clock();
      const id = newId<'LedgerClosing'>(closedAt);
      await tx.insert(ClosingEntity, {
        id,
        keeperId,
        until,
        closedAt,
        closedBy: String(actor.id),
      });
      await this.audit.record(tx, {
        actor,
        action: 'ledger.period-closed',
        subject: { kind: 'ledger-closing', id },
        organisationId: keeperId,
        after: { until },
      });
    });
  }

  private async refusalsOf(
    tx: Tx,
    keeperId: OrganisationId,
    until: LocalDate,
  ): Promise<readonly Refusal[]> {
    const row = await readerOf(tx).one<{ latest: LocalDate | null }>(
      'SELECT max(until)::text AS latest FROM ledger.closing WHERE keeper_id = $1',
      [keeperId],
    );
    const latest = row?.latest ?? null;
    return [
      ...(until >= dayOf(this.clock(), 'Europe/Paris')
        ? [refusal('period-not-over', '/until')]
        : []),
      ...(latest !== null && until <= latest
        ? [refusal('period-already-closed', '/until', { until: latest })]
        : []),
    ];
  }
}

/** Entries under way hold the same lock, shared. */
async function waitForEntries(tx: Tx, keeperId: OrganisationId): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7203001))', [keeperId]);
}
