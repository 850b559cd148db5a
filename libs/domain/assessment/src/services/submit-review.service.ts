import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';
import { scoredCriteria } from '#domain/calls';

import { ReviewRefused } from '../assessment.errors';
import { reviewSubmitted } from '../judging.events';
import type { ReviewId } from '../assessment.types';
import { checkNotes } from '../domain/notes';
import { eliminatingCriteria, scoreOf } from '../domain/score';
import { ReviewDesk } from '../queries/review-desk.query';
import { ReviewEntity } from '../storage/review.entity';

import { AssessmentJournal } from './assessment-journal';

@Injectable()
export class SubmitReviewService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ReviewDesk,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A reviewer hands in a complete review: it is scored where the grid is, and no longer changes.
   * @throws ReviewNotFound, AssessmentActionForbidden, ReviewAlreadySubmitted, ReviewNotOpen,
   *   DeclarationMissing, ReviewRefused, VersionStale
   */
  submit(actor: Actor, reviewId: ReviewId, version: number): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const review = await this.desk.lockToWrite(tx, actor, reviewId);
      const grid = await this.desk.gridOf(tx, review);
      const refusals = [
        ...checkNotes(grid, review.notes),
        ...(await this.desk.checkCalibration(tx, review)),
      ];
      if (refusals.length > 0) throw new ReviewRefused(refusals);

      const scored = scoredCriteria(grid);
      const outcome = {
        scoreHundredths: scoreOf(scored, review.notes),
        eliminatingCriteria: eliminatingCriteria(scored, review.notes),
      };
      await compareAndSet(
        tx,
        ReviewEntity,
        { id: review.id, version },
        { ...outcome, status: 'submitted', submittedAt: this.clock() },
      );
      await this.journal.keep(tx, actor, {
        action: 'assessment.review-submitted',
        assessment: review,
        after: { notes: review.notes, ...outcome },
        event: reviewSubmitted(review),
      });
    });
  }
}
