import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { AssessmentNotFound, ReviewNotFound } from '../assessment.errors';
import { canReadReview, canSeeAssessment } from '../assessment.policy';
import type { Assessment, ReviewId } from '../assessment.types';
import { ReviewEntity } from '../storage/review.entity';

const ASSESSMENT = `id, application_id AS "applicationId", call_id AS "callId",
  funder_id AS "funderId", status, version, is_admissible AS "isAdmissible"`;

/** A review that was handed in, or is still awaited: its score is then null. */
export interface ReviewScore {
  readonly id: ReviewId;
  readonly score: number | null;
  readonly eliminatingCriteria: readonly string[];
}

/** What the use cases of assessment work on: found for the actor, or not found at all. */
@Injectable()
export class AssessmentDesk {
  /** @throws AssessmentNotFound for whoever may not see it as well */
  async find(reader: Reader, actor: Actor, applicationId: ApplicationId): Promise<Assessment> {
    return read(reader, actor, applicationId, '');
  }

  /** Held until the transaction ends. Lock the application first. @throws AssessmentNotFound */
  async lock(tx: Tx, actor: Actor, applicationId: ApplicationId): Promise<Assessment> {
    return read(readerOf(tx), actor, applicationId, 'FOR UPDATE');
  }

  /** Held until the transaction ends. @throws ReviewNotFound for whoever may not read it as well */
  async lockReview(tx: Tx, actor: Actor, reviewId: ReviewId): Promise<ReviewEntity> {
    const review = await tx.findOne(ReviewEntity, {
      where: { id: reviewId },
      lock: { mode: 'pessimistic_write' },
    });
    const isReadable = review !== null && canReadReview(actor, review.funderId, review.reviewerId);
    if (!isReadable) throw new ReviewNotFound();
    return review;
  }

  reviewsOf(reader: Reader, { id }: Assessment): Promise<readonly ReviewScore[]> {
    return reader.rows<ReviewScore>(
      `SELECT id, score_hundredths AS score, eliminating_criteria AS "eliminatingCriteria"
       FROM assessment.review WHERE assessment_id = $1 ORDER BY assigned_at, id`,
      [id],
    );
  }
}

async function read(reader: Reader, actor: Actor, id: ApplicationId, lock: '' | 'FOR UPDATE') {
  const found = await reader.one<Assessment>(
    `SELECT ${ASSESSMENT} FROM assessment.assessment WHERE application_id = $1 ${lock}`,
    [id],
  );
  if (found === null || !canSeeAssessment(actor, found.funderId)) throw new AssessmentNotFound();
  return found;
}
