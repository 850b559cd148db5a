import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import type { CallId } from '#domain/calls';

import type { ScoreSummary } from '../judging.types';

import { CallDesk } from './call-desk.query';
import { ScoreSummaries } from './score-summaries.query';

@Injectable()
export class RankingQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: CallDesk,
    private readonly summaries: ScoreSummaries,
  ) {}

  /** @throws CallNotFound, AssessmentActionForbidden */
  of(actor: Actor, callId: CallId): Promise<readonly ScoreSummary[]> {
    return this.transactions.read(actor, async (reader) => {
      await this.desk.findToRank(reader, actor, callId);
      return this.summaries.ofCall(reader, callId);
    });
  }
}
