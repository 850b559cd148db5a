import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import type { OpinionLevel, OpinionStance } from '../domain/opinion';

import { AssessmentDesk } from './assessment-desk.query';

export interface OpinionRow {
  readonly level: OpinionLevel;
  readonly body: string;
  readonly stance: OpinionStance;
  readonly text: string;
  readonly givenAt: Date;
}

@Injectable()
export class OpinionsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AssessmentDesk,
  ) {}

  /** For those who see the assessment. @throws AssessmentNotFound */
  of(actor: Actor, applicationId: ApplicationId): Promise<readonly OpinionRow[]> {
    return this.transactions.read(actor, async (reader) => {
      await this.desk.find(reader, actor, applicationId);
      return reader.rows<OpinionRow>(
        `SELECT level, body, stance, text, given_at AS "givenAt" FROM assessment.opinion
         WHERE application_id = $1 ORDER BY level`,
        [applicationId],
      );
    });
  }
}
