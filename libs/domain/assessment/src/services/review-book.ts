import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock, LocalDate } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import type { PersonId } from '#domain/identity';

import { ReviewAlreadyAssigned } from '../assessment.errors';
import { reviewAssigned } from '../assessment.events';
import type { Assessment, ReviewId } from '../assessment.types';
import { ReviewEntity } from '../storage/review.entity';

import { AssessmentJournal } from './assessment-journal';

/** How a review is given. */
export interface AssignmentTerms {
  /** The last day to hand it in. */
  readonly dueOn: LocalDate | null;
  /** One of those that everybody reviews first. */
  readonly isCalibration: boolean;
  readonly isExternal: boolean;
}

export const USUAL_TERMS: AssignmentTerms = {
  dueOn: null,
  isCalibration: false,
  isExternal: false,
};

export interface GivenReview {
  readonly assessment: Pick<Assessment, 'id' | 'applicationId' | 'funderId'>;
  readonly reviewerId: PersonId;
}

/** Keeps the reviews that are given, one or many alike: all checks were made. */
@Injectable()
export class ReviewBook {
  constructor(
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One review per reviewer and application. @throws ReviewAlreadyAssigned */
  async refuseTwice(tx: Tx, { id }: Assessment, reviewerId: PersonId): Promise<void> {
    const earlier = await readerOf(tx).one<{ id: string }>(
      'SELECT id FROM assessment.review WHERE assessment_id = $1 AND reviewer_id = $2',
      [id, reviewerId],
    );
    if (earlier !== null) throw new ReviewAlreadyAssigned(earlier.id);
  }

  /** In the order in which they are given. */
  async give(
    tx: Tx,
    actor: Actor,
    given: readonly GivenReview[],
    terms: AssignmentTerms = USUAL_TERMS,
  ): Promise<readonly ReviewId[]> {
    const at = this.clock();
    const reviews = given.map(({ assessment, reviewerId }) => ({
      id: newId<'Review'>(at),
      assessmentId: assessment.id,
      applicationId: assessment.applicationId,
      funderId: assessment.funderId,
      reviewerId,
      status: 'assigned' as const,
      notes: [],
      comment: '',
      ...terms,
      assignedAt: at,
      assignedBy: asId<'Person'>(String(actor.id)),
    }));
    if (reviews.length > 0) await tx.insert(ReviewEntity, reviews);
    for (const review of reviews) {
      await this.journal.keep(tx, actor, {
        action: 'assessment.review-assigned',
        assessment: review,
        after: { reviewerId: review.reviewerId, ...terms },
        event: reviewAssigned(review, review.id, review),
      });
    }
    return reviews.map(({ id }) => id);
  }
}
