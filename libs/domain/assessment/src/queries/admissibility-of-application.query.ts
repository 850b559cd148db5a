import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import type { RuledRule } from '../domain/confirmation';
import { RulingNotFound } from '../judging.errors';

/** What was concluded, as both sides read it: without who concluded. */
export interface AdmissibilityPage {
  readonly applicationId: ApplicationId;
  readonly outcome: 'eligible' | 'ineligible';
  readonly reason: string | null;
  readonly rules: readonly RuledRule[];
  readonly ruledAt: Date;
}

/** The first wall: the parties of the application. */
const SHARED = `a.reader_organisation_ids && $2::uuid[]`;

@Injectable()
export class AdmissibilityOfApplicationQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
  ) {}

  /** @throws RulingNotFound */
  async find(actor: Actor, applicationId: ApplicationId): Promise<AdmissibilityPage> {
    const organisationIds = actor.memberships.map(({ organisationId }) => organisationId);
    const found = await this.transactions.read(actor, (reader) =>
      reader.one<AdmissibilityPage>(
        `SELECT r.application_id AS "applicationId", r.outcome, r.reason, r.rules,
           r.ruled_at AS "ruledAt"
         FROM assessment.admissibility_ruling r
         JOIN applications.application a ON a.id = r.application_id
         WHERE r.application_id = $1 AND ${this.wall.restrict(SHARED)}
           AND cardinality($2::uuid[]) >= 0`,
        [applicationId, organisationIds],
      ),
    );
    if (found === null) throw new RulingNotFound();
    return found;
  }
}
