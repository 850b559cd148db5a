import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { LocalDate } from '#kernel/dates';
import { AccessWall } from '#platform/auth';
import { instantJson, TransactionRunner } from '#platform/database';
import {
  choiceFilter,
  Cursors,
  listing,
  page,
  uuidFilter,
  type ListRequest,
  type Page,
} from '#platform/listing';
import type { OrganisationId } from '#domain/organisations';
import type { PersonId } from '#domain/identity';
import type { ApplicationId } from '#domain/applications';
import type { Criterion } from '#domain/calls';

import { ReviewNotFound } from '../assessment.errors';
import {
  canReadReview,
  canReadReviews,
  canSeeAssessment,
  onlyReviewOf,
  type ReviewOwner,
} from '../assessment.policy';
import {
  REVIEW_STATUSES,
  type ReviewId,
  type ReviewNote,
  type ReviewStatus,
} from '../assessment.types';

export const REVIEW_LISTING = listing({
  filters: {
    status: choiceFilter('r.status', REVIEW_STATUSES),
    applicationId: uuidFilter('r.application_id'),
    reviewerId: uuidFilter('r.reviewer_id'),
  },
  sorts: { assignedAt: { column: 'r.assigned_at', neverNull: true } },
  defaultSort: 'assignedAt',
  idColumn: 'r.id',
});

/** A review with the grid to fill in. */
export interface ReviewPage extends ReviewOwner {
  readonly id: ReviewId;
  readonly applicationId: ApplicationId;
  readonly applicationReference: string;
  /** Null until the file opens, and in a blind call. */
  readonly applicationTitle: string | null;
  readonly funderId: OrganisationId;
  readonly reviewerId: PersonId;
  readonly status: ReviewStatus;
  readonly version: number;
  readonly notes: readonly ReviewNote[];
  readonly comment: string;
  readonly score: number | null;
  readonly eliminatingCriteria: readonly string[];
  readonly assignedAt: Date;
  readonly submittedAt: Date | null;
  readonly dueOn: LocalDate | null;
  readonly isCalibration: boolean;
  readonly declineReason: string | null;
  /** Whether its reviewer has declared to be without conflict. */
  readonly isDeclared: boolean;
  /** The call hides who applies from reviewers, and reviewers from one another. */
  readonly isBlind: boolean;
  readonly grid: readonly Criterion[];
}

type ReviewRow = ReviewPage & { readonly isOpenToPeer: boolean; readonly isReviewing: boolean };

const DECLARED = `EXISTS (SELECT FROM assessment.declaration d
  WHERE d.application_id = r.application_id AND d.person_id = r.reviewer_id AND NOT d.has_conflict)`;

const LINE = `json_build_object('id', r.id, 'applicationId', r.application_id,
  'applicationReference', r.application_reference, 'applicationTitle', a.title,
  'reviewerId', r.reviewer_id, 'status', r.status, 'version', r.version,
  'assignedAt', ${instantJson('r.assigned_at')}, 'submittedAt', ${instantJson('r.submitted_at')},
  'dueOn', r.due_on, 'isCalibration', r.is_calibration, 'isDeclared', ${DECLARED})`;

/** The file may still be closed: what the list shows of it is copied on the review. */
const FROM = `assessment.review r
  LEFT JOIN applications.application a ON a.id = r.application_id
  JOIN calls.call_revision v ON v.call_id = r.call_id AND v.number = r.revision_number`;

const own = (status: ReviewStatus) => `EXISTS (SELECT FROM assessment.review own
  WHERE own.application_id = r.application_id AND own.reviewer_id = $1::uuid
    AND own.status = '${status}')`;

const BLIND = `coalesce((v.content#>>'{appraisal,isBlind}')::boolean, false)`;

/** What others gave is shown to a reviewer who has given theirs, where the call is not blind. */
const OPEN_TO_PEER = `r.status = 'submitted' AND ${own('submitted')}
  AND NOT ${BLIND}`;

/** The first wall: one's own; what is open to peers; all those of funders one instructs for. */
const MINE = `r.reviewer_id = $1::uuid OR (${OPEN_TO_PEER})
  OR (r.funder_id = ANY ($2::uuid[]) AND NOT ${own('assigned')})`;

/** Names both though it asks nothing of them: with the wall taken away, nothing else would. */
const NAMED = `$1::uuid IS NOT NULL AND $2::uuid[] IS NOT NULL`;

/** Whoever came by a link reaches what it names. */
const WITHIN_LINK = `($3::uuid IS NULL OR r.id = $3::uuid)`;

@Injectable()
export class ReviewsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, request: ListRequest): Promise<Page> {
    const readable = actor.memberships
      .map(({ organisationId }) => organisationId)
      .filter((organisationId) => canReadReviews(actor, organisationId));
    const source = {
      select: LINE,
      from: FROM,
      where: `${NAMED} AND ${WITHIN_LINK} AND ${this.wall.restrict(MINE)}`,
      params: [actor.id, readable, onlyReviewOf(actor)],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** @throws ReviewNotFound */
  async find(actor: Actor, id: ReviewId): Promise<ReviewPage> {
    const found = await this.transactions.read(actor, (reader) =>
      reader.one<ReviewRow>(ONE, [actor.id, id]),
    );
    if (found === null || !isReadable(actor, found)) throw new ReviewNotFound();
    const { isOpenToPeer: _, isReviewing: __, ...review } = found;
    return review;
  }
}

const ONE = `
  SELECT r.id, r.application_id AS "applicationId",
    r.application_reference AS "applicationReference", a.title AS "applicationTitle",
    r.funder_id AS "funderId", r.reviewer_id AS "reviewerId", r.is_external AS "isExternal",
    r.status, r.version, r.notes, r.comment, r.score_hundredths AS score,
    r.eliminating_criteria AS "eliminatingCriteria", r.assigned_at AS "assignedAt",
    r.submitted_at AS "submittedAt", r.due_on AS "dueOn", r.is_calibration AS "isCalibration",
    r.decline_reason AS "declineReason", v.content->'grid' AS grid, ${DECLARED} AS "isDeclared",
    ${BLIND} AS "isBlind",
    (${OPEN_TO_PEER}) AS "isOpenToPeer", ${own('assigned')} AS "isReviewing"
  FROM ${FROM}
  WHERE r.id = $2`;

/** Whoever is to review the same application sees no review of others before theirs is given. */
function isReadable(actor: Actor, review: ReviewRow): boolean {
  if (review.reviewerId === actor.id) return canReadReview(actor, review);
  if (review.isReviewing) return false;
  return (
    canReadReviews(actor, review.funderId) ||
    (review.isOpenToPeer && canSeeAssessment(actor, review.funderId))
  );
}
