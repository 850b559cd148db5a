import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { ApplicationRegister, type ApplicationId } from '#domain/applications';

import { AssessmentActionForbidden, DecisionNotHeld } from '../assessment.errors';
import { canDecide } from '../assessment.policy';
import type { DecisionId } from '../assessment.types';
import { DecisionDesk } from '../queries/decision-desk.query';

import { DecisionPublication } from './decision-publication';

@Injectable()
export class ReleaseDecisionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly applications: ApplicationRegister,
    private readonly publication: DecisionPublication,
    private readonly desk: DecisionDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A decision-maker lets candidates know of a held decision before its date.
   * @throws AssessmentNotFound, AssessmentActionForbidden, DecisionNotHeld
   */
  release(actor: Actor, applicationId: ApplicationId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { funderId } = await this.desk.find(readerOf(tx), actor, applicationId);
      if (!canDecide(actor, funderId)) throw new AssessmentActionForbidden();
      const application = await this.applications.lock(tx, applicationId);
      const found = await this.desk.lockStanding(tx, applicationId);
      if (found?.status !== 'held') throw new DecisionNotHeld();
      await this.publication.publish(tx, actor, { ...found, application });
    });
  }

  /** What the worker does at the release date: nothing for what was released or revoked meanwhile. */
  releaseDue(decisionId: DecisionId, applicationId: ApplicationId): Promise<void> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const application = await this.applications.lock(tx, applicationId);
      const found = await this.desk.lockStanding(tx, applicationId);
      const isDue =
        found?.status === 'held' &&
        found.decision.id === decisionId &&
        found.releaseAt !== null &&
        found.releaseAt <= this.clock();
      if (isDue) await this.publication.publish(tx, SYSTEM, { ...found, application });
    });
  }
}
