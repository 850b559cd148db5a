import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { invariant } from '#kernel/problems';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { CallId } from '#domain/calls';
import { asId } from '#kernel/ids';

import {
  judgeAssignments,
  type JudgedReview,
  type WantedReview,
} from '../domain/assignment-results';
import { planReviews, type PlanRow, type PlanRule } from '../domain/review-plan';
import { AssessmentDesk } from '../queries/assessment-desk.query';
import { CallDesk } from '../queries/call-desk.query';
import { PlanFactsQuery, type PlanScope } from '../queries/plan-facts.query';

import { ReviewBook, type AssignmentTerms } from './review-book';

/** What became of one of many. */
export interface AssignmentResult extends JudgedReview {
  readonly reviewId: string | null;
}

@Injectable()
export class AssignReviewsService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallDesk,
    private readonly desk: AssessmentDesk,
    private readonly facts: PlanFactsQuery,
    private readonly book: ReviewBook,
  ) {}

  /**
   * Who would review what, by rule. Changes nothing.
   * @throws CallNotFound, AssessmentActionForbidden
   */
  async plan(actor: Actor, scope: PlanScope, rule: PlanRule): Promise<readonly PlanRow[]> {
    await this.transactions.read(actor, (reader) =>
      this.calls.findToInstruct(reader, actor, scope.callId),
    );
    const { applications, reviewers } = await this.transactions.read(SYSTEM, (reader) =>
      this.facts.of(reader, scope),
    );
    return planReviews(applications, reviewers, rule);
  }

  /**
   * Gives what the rule says, as `plan` shows it.
   * @throws CallNotFound, AssessmentActionForbidden
   */
  async apply(
    actor: Actor,
    scope: PlanScope,
    rule: PlanRule,
    terms: AssignmentTerms,
  ): Promise<readonly AssignmentResult[]> {
    const rows = await this.plan(actor, scope, rule);
    const wanted = rows.flatMap(({ applicationId, chosen }) =>
      chosen.map(({ personId }) => ({ applicationId, reviewerId: personId })),
    );
    return this.assign(actor, scope.callId, wanted, terms);
  }

  /**
   * Gives each to its reviewer, or says why not, in the order asked: one that is refused keeps no
   * other back.
   * @throws CallNotFound, AssessmentActionForbidden
   */
  assign(
    actor: Actor,
    callId: CallId,
    wanted: readonly WantedReview[],
    terms: AssignmentTerms,
  ): Promise<readonly AssignmentResult[]> {
    return this.transactions.run(actor, async (tx) => {
      await this.calls.findToInstruct(readerOf(tx), actor, callId);
      const applicationIds = wanted.map(({ applicationId }) => asId<'Application'>(applicationId));
      const assessments = await this.desk.lockMany(tx, callId, applicationIds);
      const reviewerIds = wanted.map(({ reviewerId }) => asId<'Person'>(reviewerId));
      const { applications, reviewers } = await this.transactions.read(SYSTEM, (reader) =>
        this.facts.of(reader, { callId, applicationIds, reviewerIds }),
      );
      const judged = judgeAssignments(
        wanted,
        applications.filter(({ applicationId }) => assessments.has(applicationId)),
        reviewers,
      );
      return this.give(tx, actor, judged, assessments, terms);
    });
  }

  private async give(
    tx: Tx,
    actor: Actor,
    judged: readonly JudgedReview[],
    assessments: Awaited<ReturnType<AssessmentDesk['lockMany']>>,
    terms: AssignmentTerms,
  ): Promise<readonly AssignmentResult[]> {
    const given = judged.flatMap(({ applicationId, reviewerId, why }) => {
      if (why !== null) return [];
      const assessment = assessments.get(applicationId);
      invariant(assessment !== undefined, 'what is given was locked');
      return [{ assessment, reviewerId: asId<'Person'>(reviewerId) }];
    });
    const ids = [...(await this.book.give(tx, actor, given, terms))];
    return judged.map((one) => ({
      ...one,
      reviewId: one.why === null ? (ids.shift() ?? null) : null,
    }));
  }
}
