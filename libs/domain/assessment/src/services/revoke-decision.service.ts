import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import { ApplicationRegister, type ApplicationId } from '#domain/applications';

import { AssessmentActionForbidden, RevocationRefused } from '../assessment.errors';
import { canDecide } from '../assessment.policy';
import { decisionRevoked } from '../decision.events';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { checkRevocation } from '../domain/revocation';
import { DecisionDesk } from '../queries/decision-desk.query';
import type { StandingFacts } from '../queries/standing-decision.query';
import { AssessmentEntity } from '../storage/assessment.entity';
import { DecisionStandingEntity } from '../storage/decision-standing.entity';

import { AssessmentJournal } from './assessment-journal';

@Injectable()
export class RevokeDecisionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly applications: ApplicationRegister,
    private readonly desk: DecisionDesk,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes a decision back, with a trace: the application is where it was before, the envelope has
   * its money again. Not once the funder signed an agreement on it.
   * @throws AssessmentNotFound, AssessmentActionForbidden, TransitionNotAllowed, RevocationRefused,
   *   VersionStale
   */
  revoke(
    actor: Actor,
    applicationId: ApplicationId,
    version: number,
    reason: string,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { funderId, callId } = await this.desk.find(readerOf(tx), actor, applicationId);
      if (!canDecide(actor, funderId)) throw new AssessmentActionForbidden();
      await this.desk.holdCall(tx, callId);
      const application = await this.applications.lock(tx, applicationId);
      const assessment = await this.desk.lock(tx, actor, applicationId);
      const status = ASSESSMENT_LIFE.after(assessment.status, 'revoke-decision');
      const found = await this.desk.lockStanding(tx, applicationId);
      const refusals = checkRevocation(found, this.clock());
      if (found === null || refusals.length > 0) throw new RevocationRefused(refusals);

      await this.desk.giveBack(tx, found);
      await this.mark(tx, actor, found, reason);
      await compareAndSet(tx, AssessmentEntity, { id: assessment.id, version }, { status });
      const wasReleased = found.status === 'released';
      if (wasReleased) await this.applications.pass(tx, application, 'reopen');
      await this.journal.keep(tx, actor, {
        action: 'assessment.decision-revoked',
        assessment,
        after: { decisionId: found.decision.id, wasReleased, reason },
        event: decisionRevoked(found.decision, wasReleased),
      });
    });
  }

  private async mark(tx: Tx, actor: Actor, { decision }: StandingFacts, reason: string) {
    await tx.update(
      DecisionStandingEntity,
      { decisionId: decision.id },
      {
        status: 'revoked',
        revokedAt: this.clock(),
        revokedBy: asId<'Person'>(String(actor.id)),
        revocationReason: reason,
      },
    );
  }
}
