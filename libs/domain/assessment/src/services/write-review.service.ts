import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';

import {
  AssessmentActionForbidden,
  ReviewAlreadySubmitted,
  ReviewRefused,
} from '../assessment.errors';
import { canWriteReview } from '../assessment.policy';
import type { ReviewId, ReviewNote } from '../assessment.types';
import { checkNotes } from '../domain/score';
import { AssessmentDesk } from '../queries/assessment-desk.query';
import { GridQuery } from '../queries/grid.query';
import { ReviewEntity } from '../storage/review.entity';

export interface ReviewDraft {
  readonly notes: readonly ReviewNote[];
  readonly comment: string;
}

@Injectable()
export class WriteReviewService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AssessmentDesk,
    private readonly grids: GridQuery,
  ) {}

  /**
   * Keeps what a reviewer has written so far. Criteria may still lack a note; those noted are on
   * the scale.
   * @throws ReviewNotFound, AssessmentActionForbidden, ReviewAlreadySubmitted, ReviewRefused,
   *   VersionStale
   */
  write(actor: Actor, reviewId: ReviewId, version: number, draft: ReviewDraft): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const review = await lockOpenReview(this.desk, tx, actor, reviewId);
      const grid = await this.grids.of(tx, review.applicationId);
      const refusals = checkNotes(grid, draft.notes).filter(
        ({ code }) => code !== 'criterion-without-note',
      );
      if (refusals.length > 0) throw new ReviewRefused(refusals);
      await compareAndSet(tx, ReviewEntity, { id: review.id, version }, { ...draft });
    });
  }
}

/** @throws ReviewNotFound, AssessmentActionForbidden, ReviewAlreadySubmitted */
export async function lockOpenReview(
  desk: AssessmentDesk,
  tx: Tx,
  actor: Actor,
  reviewId: ReviewId,
): Promise<ReviewEntity> {
  const review = await desk.lockReview(tx, actor, reviewId);
  if (!canWriteReview(actor, review.funderId, review.reviewerId)) {
    throw new AssessmentActionForbidden();
  }
  if (review.status === 'submitted') throw new ReviewAlreadySubmitted();
  return review;
}
