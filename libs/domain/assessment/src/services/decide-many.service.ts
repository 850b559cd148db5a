import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { Problem } from '#kernel/problems';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';

import { AssessmentNotFound } from '../assessment.errors';

import { DecideService, type AskedDecision } from './decide.service';

/** What became of one row: decided, or why not. */
export interface RowResult {
  readonly applicationId: ApplicationId;
  readonly problem: Problem | null;
}

/** In the order of their ids, so that two who decide on many at once never wait in a circle. */
const LOCK = `SELECT a.id FROM applications.application a
  WHERE a.call_id = $1 AND a.id = ANY ($2::uuid[]) ORDER BY a.id FOR NO KEY UPDATE`;

@Injectable()
export class DecideManyService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly decide: DecideService,
  ) {}

  /**
   * Decides on many applications to one call, in the order given: one that is refused stops no
   * other, and what is decided is kept together.
   */
  decideAll(
    actor: Actor,
    callId: CallId,
    rows: readonly AskedDecision[],
  ): Promise<readonly RowResult[]> {
    return this.transactions.run(actor, async (tx) => {
      const ids = rows.map(({ applicationId }) => applicationId);
      const locked = await readerOf(tx).rows<{ id: string }>(LOCK, [callId, ids]);
      const ofCall = new Set(locked.map(({ id }) => id));
      const results: RowResult[] = [];
      for (const row of rows) {
        const { applicationId } = row;
        const problem = ofCall.has(applicationId)
          ? await this.problemOf(tx, actor, row)
          : new AssessmentNotFound();
        results.push({ applicationId, problem });
      }
      return results;
    });
  }

  /** A refusal comes before anything is written: the others are kept all the same. */
  private async problemOf(tx: Tx, actor: Actor, row: AskedDecision): Promise<Problem | null> {
    try {
      await this.decide.decideIn(tx, actor, row);
      return null;
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }
}
