import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { refusal, type Refusal } from '#kernel/problems';
import { readerOf, type Tx } from '#platform/database';
import { CallRegister, type Criterion } from '#domain/calls';

import {
  AssessmentActionForbidden,
  ReviewAlreadySubmitted,
  ReviewNotFound,
} from '../assessment.errors';
import { ReviewNotOpen } from '../judging.errors';
import { canReadReview, canWriteReview } from '../assessment.policy';
import type { ReviewId } from '../assessment.types';
import { ReviewEntity } from '../storage/review.entity';

import { requireDeclared } from './require-declared';

/** What a reviewer works on: found for the actor, or not found at all. */
@Injectable()
export class ReviewDesk {
  constructor(private readonly calls: CallRegister) {}

  /** Held until the transaction ends. @throws ReviewNotFound for whoever may not read it as well */
  async lock(tx: Tx, actor: Actor, reviewId: ReviewId): Promise<ReviewEntity> {
    const review = await tx.findOne(ReviewEntity, {
      where: { id: reviewId },
      lock: { mode: 'pessimistic_write' },
    });
    if (review === null || !canReadReview(actor, review)) throw new ReviewNotFound();
    return review;
  }

  /**
   * A review that the actor still may hand in, or decline.
   * @throws ReviewNotFound, AssessmentActionForbidden, ReviewAlreadySubmitted, ReviewNotOpen
   */
  async lockOpen(tx: Tx, actor: Actor, reviewId: ReviewId): Promise<ReviewEntity> {
    const review = await this.lock(tx, actor, reviewId);
    if (!canWriteReview(actor, review)) throw new AssessmentActionForbidden();
    if (review.status === 'submitted') throw new ReviewAlreadySubmitted();
    if (review.status !== 'assigned') throw new ReviewNotOpen();
    return review;
  }

  /**
   * A review that the actor may write: they declared first that they have no conflict.
   * @throws as `lockOpen`, and DeclarationMissing
   */
  async lockToWrite(tx: Tx, actor: Actor, reviewId: ReviewId): Promise<ReviewEntity> {
    const review = await this.lockOpen(tx, actor, reviewId);
    await requireDeclared(readerOf(tx), review.reviewerId, review.applicationId);
    return review;
  }

  /** Everybody gives the scores that serve to compare them before any other of the call. */
  async checkCalibration(tx: Tx, review: ReviewEntity): Promise<readonly Refusal[]> {
    if (review.isCalibration) return [];
    const row = await readerOf(tx).one<{ count: number }>(
      `SELECT count(*)::integer AS count FROM assessment.review
       WHERE reviewer_id = $1 AND call_id = $2 AND is_calibration AND status = 'assigned'`,
      [review.reviewerId, review.callId],
    );
    const count = row?.count ?? 0;
    return count === 0 ? [] : [refusal('calibration-first', undefined, { count })];
  }

  /** The grid of the revision that the application was written under. */
  async gridOf(tx: Tx, review: ReviewEntity): Promise<readonly Criterion[]> {
    const { callId, revisionNumber } = review;
    const { grid } = await this.calls.revisionOf(readerOf(tx), callId, revisionNumber);
    return grid;
  }
}
