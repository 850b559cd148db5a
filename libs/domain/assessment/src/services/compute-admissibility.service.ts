import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { admissibilityComputed } from '../assessment.events';
import { firstScore } from '../domain/first-score';
import { isAdmissible, readAdmissibility } from '../domain/admissibility';
import type { Assessment } from '../assessment.types';
import { AdmissibilityFactsQuery } from '../queries/admissibility-facts.query';
import { AssessmentEntity } from '../storage/assessment.entity';

import { AssessmentJournal } from './assessment-journal';
import { ReadRiskService } from './read-risk.service';
import { RecuseService } from './recuse.service';

/** What a worker does when an application arrives. */
@Injectable()
export class ComputeAdmissibilityService {
  constructor(
    private readonly facts: AdmissibilityFactsQuery,
    private readonly recusals: RecuseService,
    private readonly risks: ReadRiskService,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads the rules of admissibility and a first score on what was submitted, once, and keeps from
   * it whoever is in conflict. What was withdrawn meanwhile is nobody's to judge.
   * @throws ApplicationNotFound
   */
  async compute(tx: Tx, applicationId: ApplicationId): Promise<void> {
    const { application, ...read } = await this.read(tx, applicationId);
    if (application.status === 'withdrawn') return;
    const at = this.clock();
    const assessment = {
      id: newId<'Assessment'>(at),
      applicationId,
      callId: application.callId,
      funderId: application.funderId,
      status: 'computed',
      version: 1,
      isAdmissible: read.isAdmissible,
    } as const;
    await tx.insert(AssessmentEntity, { ...assessment, ...read, computedAt: at });
    await this.tell(tx, assessment, read.rules);
    await this.recusals.recuseConflicted(tx, [applicationId]);
    await this.risks.read(tx, applicationId);
  }

  /** The same on what was completed, in the place of what was read before. */
  async computeAgain(tx: Tx, assessment: Assessment): Promise<void> {
    const { application: _application, ...read } = await this.read(tx, assessment.applicationId);
    await compareAndSet(tx, AssessmentEntity, assessment, { ...read, computedAt: this.clock() });
    await this.tell(tx, assessment, read.rules);
  }

  private async read(tx: Tx, id: ApplicationId) {
    const { application, rules, facts, cooperation } = await this.facts.of(readerOf(tx), id);
    const readings = readAdmissibility(rules, facts);
    return {
      application,
      rules: readings,
      isAdmissible: isAdmissible(readings),
      firstScore: firstScore(cooperation),
    };
  }

  private async tell(
    tx: Tx,
    assessment: Assessment,
    after: AssessmentEntity['rules'],
  ): Promise<void> {
    await this.journal.keep(tx, SYSTEM, {
      action: 'assessment.admissibility-computed',
      assessment,
      after,
      event: admissibilityComputed(assessment),
    });
  }
}
