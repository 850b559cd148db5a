import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { DecisionNotFound } from '../assessment.errors';
import type { DecisionOutcome, DecisionReason } from '../assessment.types';

/** What was decided, as both sides read it: without who decided. */
export interface DecisionPage {
  readonly id: string;
  readonly applicationId: ApplicationId;
  readonly outcome: DecisionOutcome;
  readonly amountCents: string;
  readonly meanScore: number;
  readonly reasons: readonly DecisionReason[];
  readonly decidedAt: Date;
}

/** The first wall: the parties of the application. */
const SHARED = `a.reader_organisation_ids && $2::uuid[]`;

@Injectable()
export class DecisionOfApplicationQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
  ) {}

  /** @throws DecisionNotFound */
  async find(actor: Actor, applicationId: ApplicationId): Promise<DecisionPage> {
    const organisationIds = actor.memberships.map(({ organisationId }) => organisationId);
    const found = await this.transactions.read(actor, (reader) =>
      reader.one<DecisionPage>(
        `SELECT d.id, d.application_id AS "applicationId", d.outcome, d.amount_cents AS "amountCents",
           d.mean_score_hundredths AS "meanScore", d.reasons, d.decided_at AS "decidedAt"
         FROM assessment.decision d JOIN applications.application a ON a.id = d.application_id
         WHERE d.application_id = $1 AND ${this.wall.restrict(SHARED)}
           AND cardinality($2::uuid[]) >= 0`,
        [applicationId, organisationIds],
      ),
    );
    if (found === null) throw new DecisionNotFound();
    return found;
  }
}
