import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
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
import { canReadReview } from '../assessment.policy';
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
export interface ReviewPage {
  readonly id: ReviewId;
  readonly applicationId: ApplicationId;
  readonly applicationReference: string | null;
  readonly applicationTitle: string;
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
  readonly grid: readonly Criterion[];
}

const LINE = `json_build_object('id', r.id, 'applicationId', r.application_id,
  'applicationReference', a.reference, 'applicationTitle', a.title, 'reviewerId', r.reviewer_id,
  'status', r.status, 'version', r.version, 'assignedAt', ${instantJson('r.assigned_at')},
  'submittedAt', ${instantJson('r.submitted_at')})`;

const FROM = `assessment.review r JOIN applications.application a ON a.id = r.application_id`;

/** The first wall: one's own reviews, and all those of the funders one instructs or decides for. */
const MINE = `r.reviewer_id = $1::uuid OR r.funder_id = ANY ($2::uuid[])`;

/** Names both though it asks nothing of them: with the wall taken away, nothing else would. */
const NAMED = `$1::uuid IS NOT NULL AND $2::uuid[] IS NOT NULL`;

@Injectable()
export class ReviewsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, request: ListRequest): Promise<Page> {
    const readable = actor.memberships
      .filter(({ organisationId }) => canReadReview(actor, organisationId, ''))
      .map(({ organisationId }) => organisationId);
    const source = {
      select: LINE,
      from: FROM,
      where: `${NAMED} AND ${this.wall.restrict(MINE)}`,
      params: [actor.id, readable],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }

  /** @throws ReviewNotFound */
  async find(actor: Actor, id: ReviewId): Promise<ReviewPage> {
    const found = await this.transactions.read(actor, (reader) =>
      reader.one<ReviewPage>(
        `SELECT r.id, r.application_id AS "applicationId", a.reference AS "applicationReference",
           a.title AS "applicationTitle", r.funder_id AS "funderId", r.reviewer_id AS "reviewerId",
           r.status, r.version, r.notes, r.comment, r.score_hundredths AS score,
           r.eliminating_criteria AS "eliminatingCriteria", r.assigned_at AS "assignedAt",
           r.submitted_at AS "submittedAt", v.content->'grid' AS grid
         FROM ${FROM}
         JOIN calls.call_revision v ON v.call_id = a.call_id AND v.number = a.revision_number
         WHERE r.id = $1`,
        [id],
      ),
    );
    const isReadable = found !== null && canReadReview(actor, found.funderId, found.reviewerId);
    if (!isReadable) throw new ReviewNotFound();
    return found;
  }
}
