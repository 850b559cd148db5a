import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';

import { ApplicationActionForbidden } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import {
  FinancingChangedMeanwhile,
  FinancingRefused,
  FinancingSourceNotFound,
} from '../budget.errors';
import { checkFinancing } from '../domain/check-financing';
import type { FinancingSource, PromiseStatus } from '../domain/financing-plan';
import { isBeingWritten } from '../domain/step';
import { BudgetDesk, type HeldApplication } from '../queries/budget-desk.query';
import { FinancingShelf, type KeptFinancing } from '../queries/financing-shelf.query';
import { knownOrganisations } from '../queries/known-organisations';
import { refuseShut } from '../queries/reopenings.query';
import { ApplicationEntity } from '../storage/application.entity';

/** The sources of an application, as they are to be. */
export interface NewFinancing {
  readonly applicationId: ApplicationId;
  readonly sources: readonly FinancingSource[];
  readonly expectedVersion: number;
}

/** What became of a promise. */
export interface PromiseNews {
  readonly applicationId: ApplicationId;
  readonly source: string;
  readonly status: PromiseStatus;
  /** How one knows: a letter, a vote, a payment. */
  readonly note: string | null;
  readonly expectedVersion: number;
}

@Injectable()
export class SaveFinancingService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: BudgetDesk,
    private readonly shelf: FinancingShelf,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces the financing plan of a draft, or of what came back for it.
   * @returns the new version of the plan
   * @throws ApplicationNotFound, ApplicationActionForbidden, ApplicationNotDraft,
   * FinancingChangedMeanwhile, FinancingRefused
   */
  save(actor: Actor, { applicationId, sources, expectedVersion }: NewFinancing): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const { held, kept } = await this.hold(tx, actor, applicationId, expectedVersion);
      const { application, partners } = held;
      await refuseShut(readerOf(tx), application, { part: 'financing-plan' }, this.clock());
      const named = sources.flatMap(({ funderId }) => (funderId === null ? [] : [funderId]));
      const refusals = checkFinancing(sources, {
        partnerIds: partners.map(({ partnerId }) => partnerId),
        knownFunders: await knownOrganisations(readerOf(tx), named),
      });
      if (refusals.length > 0) throw new FinancingRefused(refusals);

      const writing = { at: this.clock(), by: actor.id };
      const version = await this.shelf.keep(tx, applicationId, sources, writing);
      const steps = stepsBetween(kept.sources, sources);
      await this.shelf.record(tx, applicationId, steps, { ...writing, version });
      await compareAndSet(tx, ApplicationEntity, application, { updatedAt: writing.at });
      await this.tell(tx, actor, held, { version });
      return version;
    });
  }

  /**
   * Keeps what became of one promise. Promises go on when the application is submitted, so this is
   * possible then as well; what it is about stays as it was submitted.
   *
   * @returns the new version of the plan
   * @throws ApplicationNotFound, ApplicationActionForbidden, FinancingChangedMeanwhile,
   * FinancingSourceNotFound
   */
  move(actor: Actor, news: PromiseNews): Promise<number> {
    const { applicationId, source: code, status, note, expectedVersion } = news;
    return this.transactions.run(actor, async (tx) => {
      const { held, kept } = await this.hold(tx, actor, applicationId, expectedVersion);
      const source = kept.sources.find((one) => one.code === code);
      if (source === undefined) throw new FinancingSourceNotFound();
      const step = { source: code, from: source.status, to: status, note };
      const writing = { at: this.clock(), by: actor.id };
      const version = await this.shelf.move(tx, applicationId, step, writing);
      await this.shelf.record(tx, applicationId, [step], { ...writing, version });
      if (isBeingWritten(held.application.status))
        await compareAndSet(tx, ApplicationEntity, held.application, { updatedAt: writing.at });
      await this.tell(tx, actor, held, { version, source: code, status });
      return version;
    });
  }

  private async hold(
    tx: Tx,
    actor: Actor,
    id: ApplicationId,
    expectedVersion: number,
  ): Promise<{ readonly held: HeldApplication; readonly kept: KeptFinancing }> {
    const held = await this.desk.hold(tx, actor, id);
    if (!held.rights.may('edit', 'financing-plan'))
      throw new ApplicationActionForbidden('financing-for-the-lead');
    const kept = await this.shelf.read(readerOf(tx), id);
    if (kept.version !== expectedVersion) throw new FinancingChangedMeanwhile(kept.version);
    return { held, kept };
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    { application }: HeldApplication,
    after: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor,
      action: 'applications.financing-saved',
      subject: { kind: 'application', id: application.id },
      organisationId: application.leadOrganisationId,
      after,
    });
  }
}

/** What changed of the promises from one plan to the next; a new source begins where it is. */
function stepsBetween(before: readonly FinancingSource[], after: readonly FinancingSource[]) {
  const statusOf = new Map(before.map(({ code, status }) => [code, status]));
  return after
    .filter(({ code, status }) => statusOf.get(code) !== status)
    .map(({ code, status }) => ({
      source: code,
      from: statusOf.get(code) ?? null,
      to: status,
      note: null,
    }));
}
