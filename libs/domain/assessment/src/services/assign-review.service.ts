import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { SYSTEM } from '#kernel/actors';
import { invariant } from '#kernel/problems';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { PersonId } from '#domain/identity';

import { AssessmentActionForbidden, AssignmentRefused } from '../assessment.errors';
import { canInstruct } from '../assessment.policy';
import type { ReviewId } from '../assessment.types';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { checkAssignment } from '../domain/assignment';
import { AssessmentDesk } from '../queries/assessment-desk.query';
import { ReviewerFactsQuery } from '../queries/reviewer-facts.query';

import { ReviewBook, USUAL_TERMS, type AssignmentTerms } from './review-book';

@Injectable()
export class AssignReviewService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AssessmentDesk,
    private readonly reviewers: ReviewerFactsQuery,
    private readonly book: ReviewBook,
  ) {}

  /**
   * An officer gives an eligible application to a reviewer of the funder who is in no conflict
   * with it.
   * @throws AssessmentNotFound, AssessmentActionForbidden, TransitionNotAllowed, AssignmentRefused,
   *   ReviewAlreadyAssigned
   */
  async assign(
    actor: Actor,
    applicationId: ApplicationId,
    reviewerId: PersonId,
    terms: AssignmentTerms = USUAL_TERMS,
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
      await this.book.refuseTwice(tx, assessment, reviewerId);
      const [id] = await this.book.give(tx, actor, [{ assessment, reviewerId }], terms);
      invariant(id !== undefined, 'a review that was given is kept');
      return id;
    });
  }
}
