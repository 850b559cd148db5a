import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { eur } from '#kernel/money';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import { ApplicationRegister, type Application, type ApplicationId } from '#domain/applications';

import { AssessmentActionForbidden, DecisionRefused } from '../assessment.errors';
import { decisionMade } from '../assessment.events';
import { canDecide } from '../assessment.policy';
import type { Assessment, Decision } from '../assessment.types';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { checkDecision, type ProposedDecision } from '../domain/decision';
import { DecisionDesk } from '../queries/decision-desk.query';
import { AssessmentEntity } from '../storage/assessment.entity';
import { DecisionEntity } from '../storage/decision.entity';

import { AssessmentJournal } from './assessment-journal';

@Injectable()
export class DecideService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly applications: ApplicationRegister,
    private readonly desk: DecisionDesk,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A decision-maker grants or refuses, once and for all. Grants on one call never exceed its
   * envelope, however many are decided at once.
   * @throws AssessmentNotFound, AssessmentActionForbidden, TransitionNotAllowed, DecisionRefused,
   *   VersionStale
   */
  decide(
    actor: Actor,
    applicationId: ApplicationId,
    version: number,
    proposed: ProposedDecision,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { funderId, callId } = await this.desk.find(readerOf(tx), actor, applicationId);
      if (!canDecide(actor, funderId)) throw new AssessmentActionForbidden();

      await this.desk.holdCall(tx, callId);
      const application = await this.applications.lock(tx, applicationId);
      const assessment = await this.desk.lock(tx, actor, applicationId);
      ASSESSMENT_LIFE.after(assessment.status, 'decide');
      const facts = await this.desk.factsFor(tx, application, assessment);
      const refusals = checkDecision(proposed, facts);
      if (refusals.length > 0) throw new DecisionRefused(refusals);

      const decision = this.decisionOf(actor, application, proposed);
      await this.desk.take(tx, callId, decision.amount);
      await tx.insert(DecisionEntity, { ...decision, meanScoreHundredths: facts.meanScore ?? 0 });
      await this.conclude(tx, actor, { application, assessment, version, decision });
    });
  }

  private decisionOf(actor: Actor, application: Application, proposed: ProposedDecision): Decision {
    const at = this.clock();
    const { id: applicationId, callId, funderId } = application;
    return {
      id: newId<'Decision'>(at),
      applicationId,
      callId,
      funderId,
      outcome: proposed.outcome,
      reasons: proposed.reasons,
      amount: proposed.amount ?? eur(0n),
      decidedBy: asId<'Person'>(String(actor.id)),
      decidedAt: at,
    };
  }

  private async conclude(tx: Tx, actor: Actor, concluded: Concluded): Promise<void> {
    const { application, assessment, version, decision } = concluded;
    const at = { id: assessment.id, version };
    await compareAndSet(tx, AssessmentEntity, at, { status: 'decided' });
    await this.applications.pass(
      tx,
      application,
      decision.outcome === 'granted' ? 'grant' : 'refuse',
    );
    await this.journal.keep(tx, actor, {
      action: 'assessment.decision-made',
      assessment,
      after: {
        outcome: decision.outcome,
        reasons: decision.reasons,
        cents: String(decision.amount.cents),
      },
      event: decisionMade(decision),
    });
  }
}

interface Concluded {
  readonly application: Application;
  readonly assessment: Assessment;
  readonly version: number;
  readonly decision: Decision;
}
