import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';

import { AssessmentNotFound } from '../assessment.errors';
import { canSeeAssessment } from '../assessment.policy';
import type { Assessment, ReviewId, RuleReading } from '../assessment.types';

const ASSESSMENT = `id, application_id AS "applicationId", call_id AS "callId",
  funder_id AS "funderId", status, version, is_admissible AS "isAdmissible"`;

/** A review that was handed in, or is still awaited. */
export interface ReviewScore {
  readonly id: ReviewId;
  readonly isAwaited: boolean;
  /** Null while it is awaited, and where no criterion is scored. */
  readonly score: number | null;
  readonly eliminatingCriteria: readonly string[];
}

/** What the use cases of assessment work on: found for the actor, or not found at all. */
@Injectable()
export class AssessmentDesk {
  /** @throws AssessmentNotFound for whoever may not see it as well */
  async find(reader: Reader, actor: Actor, applicationId: ApplicationId): Promise<Assessment> {
    return read(reader, actor, applicationId, '');
  }

  /** Held until the transaction ends. Lock the application first. @throws AssessmentNotFound */
  async lock(tx: Tx, actor: Actor, applicationId: ApplicationId): Promise<Assessment> {
    return read(readerOf(tx), actor, applicationId, 'FOR UPDATE');
  }

  /** What a worker read of the rules of admissibility. */
  async rulesOf(reader: Reader, { id }: Assessment): Promise<readonly RuleReading[]> {
    const row = await reader.one<{ readonly rules: readonly RuleReading[] }>(
      'SELECT rules FROM assessment.assessment WHERE id = $1',
      [id],
    );
    return row?.rules ?? [];
  }

  /** Of these, the eligible ones of the call, held until the transaction ends; by application. */
  async lockMany(
    tx: Tx,
    callId: CallId,
    ids: readonly ApplicationId[],
  ): Promise<ReadonlyMap<string, Assessment>> {
    const rows = await readerOf(tx).rows<Assessment>(
      `SELECT ${ASSESSMENT} FROM assessment.assessment
       WHERE call_id = $1 AND application_id = ANY ($2::uuid[]) AND status = 'eligible'
       ORDER BY application_id FOR UPDATE`,
      [callId, ids],
    );
    return new Map(rows.map((row) => [row.applicationId, row]));
  }

  /** Those that count, or are awaited: neither declined nor by somebody who is recused. */
  reviewsOf(reader: Reader, { id }: Assessment): Promise<readonly ReviewScore[]> {
    return reader.rows<ReviewScore>(
      `SELECT id, status = 'assigned' AS "isAwaited", score_hundredths AS score, eliminating_criteria AS "eliminatingCriteria"
       FROM assessment.review
       WHERE assessment_id = $1 AND status IN ('assigned', 'submitted') ORDER BY assigned_at, id`,
      [id],
    );
  }
}

async function read(reader: Reader, actor: Actor, id: ApplicationId, lock: '' | 'FOR UPDATE') {
  const found = await reader.one<Assessment>(
    `SELECT ${ASSESSMENT} FROM assessment.assessment WHERE application_id = $1 ${lock}`,
    [id],
  );
  if (found === null || !canSeeAssessment(actor, found.funderId)) throw new AssessmentNotFound();
  return found;
}
