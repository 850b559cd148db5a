import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import type { Tx } from '#platform/database';
import { ApplicationRegister, type Application, type RulingAction } from '#domain/applications';

import { decisionMade } from '../decision.events';
import type { Decision } from '../assessment.types';
import type { DecisionOutcome } from '../decision.types';
import { DecisionStandingEntity } from '../storage/decision-standing.entity';

import { AssessmentJournal } from './assessment-journal';

const RULINGS: Readonly<Record<Exclude<DecisionOutcome, 'second-wave'>, RulingAction>> = {
  granted: 'grant',
  'granted-with-conditions': 'grant',
  refused: 'refuse',
};

export interface DecisionToTell {
  readonly decision: Decision;
  readonly application: Application;
  readonly awaitsConditions: boolean;
}

/** Lets candidates know: only from here on does anything of a decision show on their side. */
@Injectable()
export class DecisionPublication {
  constructor(
    private readonly applications: ApplicationRegister,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asserts: the application is locked, and the decision on it is held. */
  async publish(
    tx: Tx,
    actor: Actor,
    { decision, application, awaitsConditions }: DecisionToTell,
  ): Promise<void> {
    const { id: decisionId, outcome } = decision;
    const released = { status: 'released', releasedAt: this.clock() } as const;
    await tx.update(DecisionStandingEntity, { decisionId }, released);
    if (outcome === 'second-wave') await this.sendBack(tx, application, decision);
    else await this.applications.pass(tx, application, RULINGS[outcome]);
    await this.journal.keep(tx, actor, {
      action: 'assessment.decision-released',
      assessment: decision,
      after: { decisionId, outcome },
      event: decisionMade(decision, awaitsConditions),
    });
  }

  private async sendBack(
    tx: Tx,
    application: Application,
    { changes, reopensUntil }: Decision,
  ): Promise<void> {
    invariant(reopensUntil !== null, 'a second wave says until when');
    const sectionCodes = [...new Set(changes.map(({ sectionCode }) => sectionCode))];
    await this.applications.sendBack(tx, application, { sectionCodes, reopensUntil });
  }
}
