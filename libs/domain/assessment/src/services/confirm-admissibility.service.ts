import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner } from '#platform/database';
import { ApplicationRegister, type ApplicationId } from '#domain/applications';

import {
  AdmissibilityRefused,
  AssessmentActionForbidden,
  ConceptNotRuledOn,
} from '../assessment.errors';
import { admissibilityConfirmed } from '../assessment.events';
import { canInstruct } from '../assessment.policy';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { checkConfirmation, conclude, type Confirmation } from '../domain/confirmation';
import { AssessmentDesk } from '../queries/assessment-desk.query';
import { AdmissibilityRulingEntity } from '../storage/admissibility-ruling.entity';
import { AssessmentEntity } from '../storage/assessment.entity';

import { AssessmentJournal } from './assessment-journal';

@Injectable()
export class ConfirmAdmissibilityService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly applications: ApplicationRegister,
    private readonly desk: AssessmentDesk,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * An officer confirms what the rules say, or overrules them and says why.
   * @throws AssessmentNotFound, AssessmentActionForbidden, ConceptNotRuledOn, AdmissibilityRefused,
   *   TransitionNotAllowed, VersionStale
   */
  confirm(
    actor: Actor,
    applicationId: ApplicationId,
    version: number,
    confirmation: Confirmation,
  ): Promise<void> {
    const { outcome, reason } = confirmation;
    return this.transactions.run(actor, async (tx) => {
      const { funderId } = await this.desk.find(readerOf(tx), actor, applicationId);
      if (!canInstruct(actor, funderId)) throw new AssessmentActionForbidden();

      const application = await this.applications.lock(tx, applicationId);
      if (application.step === 'concept') throw new ConceptNotRuledOn();
      const assessment = await this.desk.lock(tx, actor, applicationId);
      const status = ASSESSMENT_LIFE.after(assessment.status, `confirm-${outcome}`);
      const rules = await this.desk.rulesOf(readerOf(tx), assessment);
      const refusals = checkConfirmation(rules, confirmation);
      if (refusals.length > 0) throw new AdmissibilityRefused(refusals);

      const at = this.clock();
      await compareAndSet(
        tx,
        AssessmentEntity,
        { id: assessment.id, version },
        {
          status,
          reason,
          confirmedAt: at,
          confirmedBy: asId<'Person'>(String(actor.id)),
        },
      );
      await tx.insert(AdmissibilityRulingEntity, {
        applicationId,
        funderId,
        outcome,
        reason,
        rules: conclude(rules, confirmation),
        ruledAt: at,
      });
      await this.applications.pass(tx, application, `declare-${outcome}`);
      await this.journal.keep(tx, actor, {
        action: 'assessment.admissibility-confirmed',
        assessment,
        after: confirmation,
        event: admissibilityConfirmed(assessment, outcome),
      });
    });
  }
}
