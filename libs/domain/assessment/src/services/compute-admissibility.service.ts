import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { admissibilityComputed } from '../assessment.events';
import { firstScore } from '../domain/first-score';
import { isAdmissible, readAdmissibility } from '../domain/admissibility';
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
    const { application, rules, facts, cooperation } = await this.facts.of(
      readerOf(tx),
      applicationId,
    );
    if (application.status === 'withdrawn') return;
    const readings = readAdmissibility(rules, facts);
    const at = this.clock();
    const assessment = {
      id: newId<'Assessment'>(at),
      applicationId,
      callId: application.callId,
      funderId: application.funderId,
      status: 'computed',
      version: 1,
      isAdmissible: isAdmissible(readings),
    } as const;
    await tx.insert(AssessmentEntity, {
      ...assessment,
      rules: readings,
      firstScore: firstScore(cooperation),
      computedAt: at,
    });
    await this.journal.keep(tx, SYSTEM, {
      action: 'assessment.admissibility-computed',
      assessment,
      after: readings,
      event: admissibilityComputed(assessment),
    });
    await this.recusals.recuseConflicted(tx, [applicationId]);
    await this.risks.read(tx, applicationId);
  }
}
