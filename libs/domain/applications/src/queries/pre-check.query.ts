import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { currentContext } from '#platform/context';
import { TransactionRunner } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import type { PreCheck } from '../domain/pre-check';
import { GatherSubmissionService } from '../services/gather-submission.service';

import { Reach } from './reach';

@Injectable()
export class PreCheckQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly submission: GatherSubmissionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What would be said of the application if it were submitted now: the very check that
   * submitting makes.
   * @throws ApplicationNotFound
   */
  read(actor: Actor, id: ApplicationId): Promise<PreCheck> {
    const at = currentContext().receivedAt ?? this.clock();
    return this.transactions.read(actor, async (reader) => {
      const application = await this.reach.find(reader, actor, id);
      const consortium = await this.submission.consortiumOf(reader, application);
      const { preCheck } = await this.submission.gather(reader, id, consortium, at);
      return preCheck;
    });
  }
}
