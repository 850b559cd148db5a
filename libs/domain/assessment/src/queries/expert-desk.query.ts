import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { TransactionRunner, type Reader, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { PersonId } from '#domain/identity';

import { AssessmentActionForbidden } from '../assessment.errors';
import { canInstruct } from '../assessment.policy';
import type { Assessment, ReviewId, ReviewStatus } from '../assessment.types';
import type { ReviewerFacts } from '../domain/assignment';
import { linkStatusAt, type ExpertLinkStatus, type LinkLife } from '../domain/expert-link';
import { ExpertLinkNotFound } from '../expert.errors';

import { AssessmentDesk } from './assessment-desk.query';
import { ReviewerFactsQuery } from './reviewer-facts.query';

/** A review by somebody from outside, and where its link is. */
export interface ExpertReview extends LinkLife {
  readonly reviewId: ReviewId;
  readonly name: string;
  readonly email: string;
  readonly reviewStatus: ReviewStatus;
  readonly linkStatus: ExpertLinkStatus;
}

const LIST = `
  SELECT l.review_id AS "reviewId", p.given_name || ' ' || p.family_name AS name, p.email,
    r.status AS "reviewStatus", l.sent_at AS "sentAt", l.expires_at AS "expiresAt",
    l.opened_at AS "openedAt", l.revoked_at AS "revokedAt"
  FROM assessment.expert_link l
  JOIN assessment.review r ON r.id = l.review_id
  JOIN identity.person p ON p.id = r.reviewer_id
  WHERE l.application_id = $1 ORDER BY r.assigned_at, r.id`;

/** What officers work on when they ask experts from outside. */
@Injectable()
export class ExpertDesk {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AssessmentDesk,
    private readonly reviewers: ReviewerFactsQuery,
  ) {}

  /** Read as the actor, so that the recused find nothing. @throws AssessmentNotFound, AssessmentActionForbidden */
  async requireOfficer(actor: Actor, applicationId: ApplicationId): Promise<void> {
    const { funderId } = await this.transactions.read(actor, (reader) =>
      this.desk.find(reader, actor, applicationId),
    );
    if (!canInstruct(actor, funderId)) throw new AssessmentActionForbidden();
  }

  /** The same, by the review of an expert. @throws ExpertLinkNotFound, AssessmentActionForbidden */
  async requireOfficerOf(actor: Actor, reviewId: ReviewId): Promise<void> {
    const found = await this.transactions.read(actor, (reader) =>
      reader.one<{ applicationId: ApplicationId }>(
        'SELECT application_id AS "applicationId" FROM assessment.expert_link WHERE review_id = $1',
        [reviewId],
      ),
    );
    if (found === null) throw new ExpertLinkNotFound();
    await this.requireOfficer(actor, found.applicationId);
  }

  lock(tx: Tx, actor: Actor, applicationId: ApplicationId): Promise<Assessment> {
    return this.desk.lock(tx, actor, applicationId);
  }

  factsOf(reader: Reader, id: PersonId, applicationId: ApplicationId): Promise<ReviewerFacts> {
    return this.reviewers.of(reader, id, applicationId);
  }

  /** @throws AssessmentNotFound, AssessmentActionForbidden */
  async list(actor: Actor, id: ApplicationId, now: Date): Promise<readonly ExpertReview[]> {
    await this.requireOfficer(actor, id);
    const rows = await this.transactions.read(SYSTEM, (reader) =>
      reader.rows<Omit<ExpertReview, 'linkStatus'>>(LIST, [id]),
    );
    return rows.map((row) => ({ ...row, linkStatus: linkStatusAt(row, now) }));
  }
}
