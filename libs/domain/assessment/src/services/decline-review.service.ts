import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { compareAndSet, TransactionRunner } from '#platform/database';

import { reviewDeclined } from '../judging.events';
import type { ReviewId } from '../assessment.types';
import { ReviewDesk } from '../queries/review-desk.query';
import { ReviewEntity } from '../storage/review.entity';

import { AssessmentJournal } from './assessment-journal';

@Injectable()
export class DeclineReviewService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ReviewDesk,
    private readonly journal: AssessmentJournal,
  ) {}

  /**
   * A reviewer gives a review back, and says why: officers find somebody else.
   * @throws ReviewNotFound, AssessmentActionForbidden, ReviewAlreadySubmitted, ReviewNotOpen,
   *   VersionStale
   */
  decline(actor: Actor, reviewId: ReviewId, version: number, reason: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const review = await this.desk.lockOpen(tx, actor, reviewId);
      const declined = { status: 'declined', declineReason: reason } as const;
      await compareAndSet(tx, ReviewEntity, { id: review.id, version }, declined);
      await this.journal.keep(tx, actor, {
        action: 'assessment.review-declined',
        assessment: review,
        after: { reviewId, reason },
        event: reviewDeclined(review),
      });
    });
  }
}
