import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { AuditTrail } from '#platform/audit';
import { readerOf, TransactionRunner } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';

import { ReviewerNotFound } from '../judging.errors';
import { CallDesk } from '../queries/call-desk.query';

export interface ReviewerProfile {
  readonly themes: readonly string[];
  readonly territoryIds: readonly string[];
  readonly maxOpenReviews: number | null;
}

const IS_REVIEWER = `
  SELECT person_id FROM identity.membership
  WHERE person_id = $1 AND organisation_id = $2 AND ended_at IS NULL
    AND roles @> ARRAY['reviewer']`;

const KEEP = `
  INSERT INTO assessment.reviewer_profile (person_id, funder_id, themes, territory_ids,
    max_open_reviews, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (person_id, funder_id) DO UPDATE SET themes = excluded.themes,
    territory_ids = excluded.territory_ids, max_open_reviews = excluded.max_open_reviews,
    updated_at = excluded.updated_at`;

@Injectable()
export class DescribeReviewerService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: CallDesk,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says what a reviewer of the funder knows, and how much they can take on.
   * @throws CallNotFound, AssessmentActionForbidden, ReviewerNotFound
   */
  describe(
    actor: Actor,
    callId: CallId,
    personId: PersonId,
    profile: ReviewerProfile,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { funderId } = await this.desk.findToInstruct(readerOf(tx), actor, callId);
      const reviewer = await readerOf(tx).one(IS_REVIEWER, [personId, funderId]);
      if (reviewer === null) throw new ReviewerNotFound();
      const { themes, territoryIds, maxOpenReviews } = profile;
      const at = this.clock();
      await tx.query(KEEP, [personId, funderId, themes, territoryIds, maxOpenReviews, at]);
      await this.audit.record(tx, {
        actor,
        action: 'assessment.reviewer-described',
        subject: { kind: 'person', id: personId },
        organisationId: funderId,
        after: profile,
      });
    });
  }
}
