import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { AssessmentActionForbidden, OpinionRefused } from '../assessment.errors';
import { canDecide, canInstruct } from '../assessment.policy';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { checkOpinion, type OpinionLevel, type OpinionStance } from '../domain/opinion';
import { DecisionDesk } from '../queries/decision-desk.query';
import { OpinionEntity } from '../storage/opinion.entity';

import { AssessmentJournal } from './assessment-journal';

export interface NewOpinion {
  readonly level: OpinionLevel;
  readonly body: string;
  readonly stance: OpinionStance;
  readonly text: string;
}

@Injectable()
export class GiveOpinionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: DecisionDesk,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * An officer or a decision-maker writes down what a cell, then the body that consolidates, thinks.
   * @throws AssessmentNotFound, AssessmentActionForbidden, TransitionNotAllowed, OpinionRefused
   */
  give(actor: Actor, applicationId: ApplicationId, opinion: NewOpinion): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const assessment = await this.desk.lock(tx, actor, applicationId);
      const { funderId, status } = assessment;
      if (!canInstruct(actor, funderId) && !canDecide(actor, funderId))
        throw new AssessmentActionForbidden();
      ASSESSMENT_LIFE.after(status, 'decide');
      const levels = await this.desk.appraisalLevels(tx, assessment);
      const given = await tx.findBy(OpinionEntity, { applicationId });
      const refusals = checkOpinion(opinion.level, levels, given);
      if (refusals.length > 0) throw new OpinionRefused(refusals);

      const at = this.clock();
      await tx.insert(OpinionEntity, {
        ...opinion,
        id: newId<'Opinion'>(at),
        applicationId,
        funderId,
        givenBy: asId<'Person'>(String(actor.id)),
        givenAt: at,
      });
      await this.journal.keep(tx, actor, {
        action: 'assessment.opinion-given',
        assessment,
        after: opinion,
      });
    });
  }
}
