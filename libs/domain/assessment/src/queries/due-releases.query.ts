import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import type { DecisionId } from '../assessment.types';

/** No call has so many: what is left over is found by the next tick. */
const MOST_AT_ONCE = 1_000;

export interface DueRelease {
  readonly decisionId: DecisionId;
  readonly applicationId: ApplicationId;
  readonly releaseAt: Date;
}

/** Held decisions whose date has come. */
@Injectable()
export class DueReleases {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  read(): Promise<readonly DueRelease[]> {
    return this.transactions.read(SYSTEM, (reader) =>
      reader.rows<DueRelease>(
        `SELECT decision_id AS "decisionId", application_id AS "applicationId",
           release_at AS "releaseAt"
         FROM assessment.decision_standing
         WHERE status = 'held' AND release_at <= $1 ORDER BY release_at LIMIT $2`,
        [this.clock(), MOST_AT_ONCE],
      ),
    );
  }
}
