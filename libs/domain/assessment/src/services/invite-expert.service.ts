import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { LocalDate } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import { readerOf, TransactionRunner } from '#platform/database';
import type { Language } from '#platform/messages';
import type { ApplicationId } from '#domain/applications';
import { IntroducePersonService } from '#domain/identity';

import { AssignmentRefused } from '../assessment.errors';
import type { ReviewId } from '../assessment.types';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { checkAssignment } from '../domain/assignment';
import { ExpertDesk } from '../queries/expert-desk.query';

import { ExpertLinkBook } from './expert-link-book';
import { ReviewBook, USUAL_TERMS } from './review-book';

export interface InvitedExpert {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language;
  readonly dueOn: LocalDate | null;
  /** How long each link is open. */
  readonly days: number;
}

@Injectable()
export class InviteExpertService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ExpertDesk,
    private readonly people: IntroducePersonService,
    private readonly reviews: ReviewBook,
    private readonly links: ExpertLinkBook,
  ) {}

  /**
   * An officer gives an eligible application to somebody from outside the funder, who needs no
   * account: the link that is mailed to them opens this review and its file, and nothing else.
   * @throws AssessmentNotFound, AssessmentActionForbidden, TransitionNotAllowed, AssignmentRefused,
   *   ReviewAlreadyAssigned
   */
  async invite(
    actor: Actor,
    applicationId: ApplicationId,
    { dueOn, days, ...person }: InvitedExpert,
  ): Promise<ReviewId> {
    await this.desk.requireOfficer(actor, applicationId);
    // As the system, for the address is that of nobody whom the officer knows.
    return this.transactions.run(SYSTEM, async (tx) => {
      const assessment = await this.desk.lock(tx, actor, applicationId);
      ASSESSMENT_LIFE.after(assessment.status, 'assign-review');
      const reviewerId = await this.people.introduce(tx, actor, person);
      const facts = await this.desk.factsOf(readerOf(tx), reviewerId, applicationId);
      const refusals = checkAssignment(facts, assessment.funderId, true);
      if (refusals.length > 0) throw new AssignmentRefused(refusals);
      await this.reviews.refuseTwice(tx, assessment, reviewerId);

      const terms = { ...USUAL_TERMS, dueOn, isExternal: true };
      const [reviewId] = await this.reviews.give(tx, actor, [{ assessment, reviewerId }], terms);
      invariant(reviewId !== undefined, 'a review that was given is kept');
      const { funderId } = assessment;
      await this.links.sendFirst(tx, { reviewId, applicationId, funderId, days });
      return reviewId;
    });
  }
}
