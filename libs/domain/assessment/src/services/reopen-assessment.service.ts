import { Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { compareAndSet, type Tx } from '#platform/database';
import { ApplicationRegister, type ApplicationId } from '#domain/applications';

import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { DecisionDesk } from '../queries/decision-desk.query';
import { AssessmentEntity } from '../storage/assessment.entity';
import { DecisionStandingEntity } from '../storage/decision-standing.entity';

import { AssessmentJournal } from './assessment-journal';
import { ComputeAdmissibilityService } from './compute-admissibility.service';

/** What a worker does when an application comes back: completed, or from its second wave. */
@Injectable()
export class ReopenAssessmentService {
  constructor(
    private readonly applications: ApplicationRegister,
    private readonly desk: DecisionDesk,
    private readonly journal: AssessmentJournal,
    private readonly admissibility: ComputeAdmissibilityService,
  ) {}

  /**
   * What was completed is read again. Else the decision that sent it back gives way, and reviewers may be given the new version. What they
   * said of the first stays: whoever decides may go by it.
   * @throws AssessmentNotFound, TransitionNotAllowed
   */
  async reopen(tx: Tx, applicationId: ApplicationId): Promise<void> {
    await this.applications.lock(tx, applicationId);
    const assessment = await this.desk.lock(tx, SYSTEM, applicationId);
    if (assessment.status === 'computed') return this.admissibility.computeAgain(tx, assessment);
    const status = ASSESSMENT_LIFE.after(assessment.status, 'come-back');
    const found = await this.desk.lockStanding(tx, applicationId);
    await compareAndSet(tx, AssessmentEntity, assessment, { status });
    if (found !== null)
      await tx.update(
        DecisionStandingEntity,
        { decisionId: found.decision.id },
        { status: 'superseded' },
      );
    await this.journal.keep(tx, SYSTEM, {
      action: 'assessment.second-wave-came-back',
      assessment,
      after: { superseded: found?.decision.id ?? null },
    });
  }
}
