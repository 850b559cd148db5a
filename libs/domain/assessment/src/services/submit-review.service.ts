import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';

import { ReviewRefused } from '../assessment.errors';
import type { ReviewId } from '../assessment.types';
import { checkNotes, eliminatingCriteria, scoreOf } from '../domain/score';
import { AssessmentDesk } from '../queries/assessment-desk.query';
import { GridQuery } from '../queries/grid.query';
import { ReviewEntity } from '../storage/review.entity';

import { AssessmentJournal } from './assessment-journal';
import { lockOpenReview } from './write-review.service';

@Injectable()
export class SubmitReviewService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AssessmentDesk,
    private readonly grids: GridQuery,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A reviewer hands in a complete review: it is scored, and no longer changes.
   * @throws ReviewNotFound, AssessmentActionForbidden, ReviewAlreadySubmitted, ReviewRefused,
   *   VersionStale
   */
  submit(actor: Actor, reviewId: ReviewId, version: number): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const review = await lockOpenReview(this.desk, tx, actor, reviewId);
      const grid = await this.grids.of(tx, review.applicationId);
      const refusals = checkNotes(grid, review.notes);
      if (refusals.length > 0) throw new ReviewRefused(refusals);

      const outcome = {
        scoreHundredths: scoreOf(grid, review.notes),
        eliminatingCriteria: eliminatingCriteria(grid, review.notes),
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
      });
    });
  }
}
