import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { PersonId } from '#domain/identity';

import {
  AssessmentActionForbidden,
  AssignmentRefused,
  ReviewAlreadyAssigned,
} from '../assessment.errors';
import { reviewAssigned } from '../assessment.events';
import { canInstruct } from '../assessment.policy';
import type { Assessment, ReviewId } from '../assessment.types';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { checkAssignment } from '../domain/assignment';
import { AssessmentDesk } from '../queries/assessment-desk.query';
import { ReviewerFactsQuery } from '../queries/reviewer-facts.query';
import { ReviewEntity } from '../storage/review.entity';

import { AssessmentJournal } from './assessment-journal';

@Injectable()
export class AssignReviewService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AssessmentDesk,
    private readonly reviewers: ReviewerFactsQuery,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * An officer gives an eligible application to a reviewer of the funder who has no link with any
   * of its partners.
   * @throws AssessmentNotFound, AssessmentActionForbidden, TransitionNotAllowed, AssignmentRefused,
   *   ReviewAlreadyAssigned
   */
  async assign(
    actor: Actor,
    applicationId: ApplicationId,
    reviewerId: PersonId,
  ): Promise<ReviewId> {
    const facts = await this.transactions.read(SYSTEM, (reader) =>
      this.reviewers.of(reader, reviewerId, applicationId),
    );
    return this.transactions.run(actor, async (tx) => {
      const assessment = await this.desk.lock(tx, actor, applicationId);
      if (!canInstruct(actor, assessment.funderId)) throw new AssessmentActionForbidden();
      ASSESSMENT_LIFE.after(assessment.status, 'assign-review');

      const refusals = checkAssignment(facts, assessment.funderId);
      if (refusals.length > 0) throw new AssignmentRefused(refusals);
      await refuseTwice(tx, assessment, reviewerId);
      return this.keep(tx, actor, assessment, reviewerId);
    });
  }

  private async keep(tx: Tx, actor: Actor, assessment: Assessment, reviewerId: PersonId) {
    const at = this.clock();
    const { id: assessmentId, applicationId, funderId } = assessment;
    const review = {
      id: newId<'Review'>(at),
      assessmentId,
      applicationId,
      funderId,
      reviewerId,
      status: 'assigned' as const,
      notes: [],
      comment: '',
      assignedAt: at,
      assignedBy: asId<'Person'>(String(actor.id)),
    };
    await tx.insert(ReviewEntity, review);
    await this.journal.keep(tx, actor, {
      action: 'assessment.review-assigned',
      assessment,
      after: { reviewerId },
      event: reviewAssigned(assessment, review.id, reviewerId),
    });
    return review.id;
  }
}

async function refuseTwice(tx: Tx, { id }: Assessment, reviewerId: PersonId): Promise<void> {
  const earlier = await readerOf(tx).one<{ id: string }>(
    'SELECT id FROM assessment.review WHERE assessment_id = $1 AND reviewer_id = $2',
    [id, reviewerId],
  );
  if (earlier !== null) throw new ReviewAlreadyAssigned(earlier.id);
}
