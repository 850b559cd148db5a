import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { invariant, Problem } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import { windowOf, type CallId, type CallRevision } from '#domain/calls';

import {
  ApplicationActionForbidden,
  ApplicationNotFound,
  SelectionRefused,
} from '../applications.errors';
import { canInstruct } from '../applications.policy';
import type { Application, ApplicationId } from '../applications.types';
import { APPLICATION_LIFE } from '../domain/application-life';
import { closingTimeOf } from '../domain/deadline';
import { checkSelection, type SelectionOutcome } from '../domain/selection';
import { conceptSelected, conceptTurnedDown } from '../selection.events';
import { ApplicationEntity } from '../storage/application.entity';
import { SelectionEntity } from '../storage/selection.entity';

import { ApplicationLocks, type Held } from './application-locks';
import { ApplicationSources } from './application-sources';
import { FormChronicle } from './form-chronicle';

export interface ConceptPick {
  readonly applicationId: ApplicationId;
  /** The version that the officer has before their eyes. */
  readonly version: number;
  readonly outcome: SelectionOutcome;
  readonly reason: string;
}

/** What became of one row: selected or turned down as asked, or why not. */
export interface PickResult {
  readonly applicationId: ApplicationId;
  readonly problem: Problem | null;
}

@Injectable()
export class SelectConceptsService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly locks: ApplicationLocks,
    private readonly sources: ApplicationSources,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Invites concepts to the second step, or turns them down, in the order given: one that is refused
   * stops no other, and what is selected is kept together.
   */
  selectAll(
    actor: Actor,
    callId: CallId,
    picks: readonly ConceptPick[],
  ): Promise<readonly PickResult[]> {
    return this.transactions.run(actor, async (tx) => {
      const results: PickResult[] = [];
      for (const pick of picks) {
        const { applicationId } = pick;
        results.push({ applicationId, problem: await this.problemOf(tx, actor, callId, pick) });
      }
      return results;
    });
  }

  /** A refusal comes before anything is written: the others are kept all the same. */
  private async problemOf(tx: Tx, actor: Actor, callId: CallId, pick: ConceptPick) {
    try {
      await this.select(tx, actor, callId, pick);
      return null;
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }

  private async select(tx: Tx, actor: Actor, callId: CallId, pick: ConceptPick): Promise<void> {
    const held = await this.locks.hold(tx, actor, pick.applicationId);
    const { application } = held;
    if (application.callId !== callId) throw new ApplicationNotFound();
    if (!canInstruct(actor, application))
      throw new ApplicationActionForbidden('for-the-officers-of-the-call');
    const { outcome, reason, version } = pick;
    const isInvited = outcome === 'invited';
    const status = APPLICATION_LIFE.after(application.status, isInvited ? 'invite' : 'turn-down');
    const revision = await this.sources.calls.revisionOf(readerOf(tx), callId);
    const at = this.clock();
    const refusals = checkSelection(application, outcome, closingOf(revision), at);
    if (refusals.length > 0) throw new SelectionRefused(refusals);

    invariant(actor.id !== null, 'who selects is someone');
    await compareAndSet(
      tx,
      ApplicationEntity,
      { id: application.id, version },
      { status, updatedAt: at, ...(isInvited ? { step: 'full' as const } : {}) },
    );
    const row = { applicationId: application.id, outcome, reason };
    await tx.insert(SelectionEntity, { ...row, selectedBy: actor.id, selectedAt: at });
    await this.thaw(held);
    await this.tell(tx, actor, application, pick, revision);
  }

  /** As the house: the funder is not round the table, which may change again. */
  private thaw(held: Held): Promise<void> {
    return this.transactions.run(SYSTEM, (house) => this.locks.thaw(house, held));
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    application: Application,
    { outcome, reason }: ConceptPick,
    revision: CallRevision,
  ): Promise<void> {
    const until = closingTimeOf({ ...revision, closesAt: closingOf(revision).full });
    await this.chronicle.note(tx, {
      actor,
      action: `applications.concept-${outcome}`,
      applicationId: application.id,
      organisationId: application.funderId,
      after: { reason },
      event:
        outcome === 'invited'
          ? conceptSelected(application, until)
          : conceptTurnedDown(application, reason),
    });
  }
}

/** Of a call in one step, concepts close with the rest: there are none. */
function closingOf(revision: CallRevision) {
  return {
    concept: windowOf(revision, 'concept')?.closesAt ?? revision.closesAt,
    full: windowOf(revision, 'full')?.closesAt ?? revision.closesAt,
  };
}
