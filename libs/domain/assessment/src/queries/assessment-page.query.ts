import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner, type Reader } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import { AssessmentNotFound } from '../assessment.errors';
import { canDecide, canInstruct, canReadReviews, canSeeAssessment } from '../assessment.policy';
import type {
  Assessment,
  AssessmentAction,
  FirstScore,
  ReviewId,
  ReviewStatus,
  RuleReading,
} from '../assessment.types';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { meanScore } from '../domain/score';

export interface ReviewLine {
  readonly id: ReviewId;
  readonly reviewerId: string;
  readonly reviewerName: string;
  readonly status: ReviewStatus;
  readonly score: number | null;
}

/** How far the judgement of one application is, for those of the funder. */
export interface AssessmentPage extends Assessment {
  readonly rules: readonly RuleReading[];
  readonly firstScore: FirstScore;
  readonly computedAt: Date;
  readonly confirmedAt: Date | null;
  readonly reason: string | null;
  readonly reviews: readonly ReviewLine[];
  /** Over the reviews that were handed in; null while there is none. */
  readonly meanScore: number | null;
  readonly allowedActions: readonly AssessmentAction[];
}

interface AssessmentRow extends Omit<AssessmentPage, 'reviews' | 'meanScore' | 'allowedActions'> {
  /** Taken back, with its consortium, or a concept: there is nothing to rule on. */
  readonly isAway: boolean;
}

@Injectable()
export class AssessmentPageQuery {
  constructor(private readonly transactions: TransactionRunner) {}

  /** @throws AssessmentNotFound */
  of(actor: Actor, applicationId: ApplicationId): Promise<AssessmentPage> {
    return this.transactions.read(actor, async (reader) => {
      const found = await readAssessment(reader, applicationId);
      if (found === null || !canSeeAssessment(actor, found.funderId))
        throw new AssessmentNotFound();
      const { isAway, ...row } = found;
      return {
        ...row,
        ...reviewsFor(actor, row.funderId, await readReviews(reader, row)),
        allowedActions: isAway ? [] : actionsFor(actor, row),
      };
    });
  }
}

const DECIDERS_ACTIONS: readonly AssessmentAction[] = ['decide', 'revoke-decision'];
/** Whoever is to review it themselves sees no score of others before theirs is given. */
function reviewsFor(actor: Actor, funderId: OrganisationId, all: readonly ReviewLine[]) {
  const isReviewing = all.some((one) => one.reviewerId === actor.id && one.status === 'assigned');
  if (isReviewing || !canReadReviews(actor, funderId)) {
    const reviews = all.filter((review) => review.reviewerId === actor.id);
    return { reviews, meanScore: null };
  }
  const counted = all.filter(({ status }) => status === 'submitted');
  const scores = counted.flatMap(({ score }) => (score === null ? [] : [score]));
  return { reviews: all, meanScore: meanScore(scores) };
}

/** What the state allows and the actor may do. */
function actionsFor(actor: Actor, { status, funderId }: Assessment): readonly AssessmentAction[] {
  return ASSESSMENT_LIFE.actionsIn(status).filter((action) =>
    DECIDERS_ACTIONS.includes(action) ? canDecide(actor, funderId) : canInstruct(actor, funderId),
  );
}

function readAssessment(reader: Reader, applicationId: ApplicationId) {
  return reader.one<AssessmentRow>(
    `SELECT s.id, s.application_id AS "applicationId", s.call_id AS "callId",
       s.funder_id AS "funderId", s.status, s.version, s.is_admissible AS "isAdmissible", s.rules,
       s.first_score AS "firstScore", s.computed_at AS "computedAt",
       s.confirmed_at AS "confirmedAt", s.reason, (a.status IN ('withdrawn', 'to-complete', 'invited', 'not-selected')
         OR a.step = 'concept') AS "isAway"
     FROM assessment.assessment s JOIN applications.application a ON a.id = s.application_id
     WHERE s.application_id = $1`,
    [applicationId],
  );
}

function readReviews(reader: Reader, { id }: Pick<Assessment, 'id'>) {
  return reader.rows<ReviewLine>(
    `SELECT r.id, r.reviewer_id AS "reviewerId", r.status, r.score_hundredths AS score,
       identity.name_of(r.reviewer_id) AS "reviewerName"
     FROM assessment.review r
     WHERE r.assessment_id = $1 ORDER BY r.assigned_at, r.id`,
    [id],
  );
}
