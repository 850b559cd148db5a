import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { compareAndSet, TransactionRunner } from '#platform/database';

import { ReviewRefused } from '../assessment.errors';
import type { ReviewId, ReviewNote } from '../assessment.types';
import { checkNotes, NOTE_MISSING } from '../domain/notes';
import { ReviewDesk } from '../queries/review-desk.query';
import { ReviewEntity } from '../storage/review.entity';

export interface ReviewDraft {
  readonly notes: readonly ReviewNote[];
  readonly comment: string;
}

@Injectable()
export class WriteReviewService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ReviewDesk,
  ) {}

  /**
   * Keeps what a reviewer has written so far. Criteria may still lack a note; those noted are of
   * the kind that is asked, and on the scale.
   * @throws ReviewNotFound, AssessmentActionForbidden, ReviewAlreadySubmitted, ReviewNotOpen,
   *   DeclarationMissing, ReviewRefused, VersionStale
   */
  write(actor: Actor, reviewId: ReviewId, version: number, draft: ReviewDraft): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const review = await this.desk.lockToWrite(tx, actor, reviewId);
      const grid = await this.desk.gridOf(tx, review);
      const refusals = checkNotes(grid, draft.notes).filter(({ code }) => code !== NOTE_MISSING);
      if (refusals.length > 0) throw new ReviewRefused(refusals);
      await compareAndSet(tx, ReviewEntity, { id: review.id, version }, { ...draft });
    });
  }
}
