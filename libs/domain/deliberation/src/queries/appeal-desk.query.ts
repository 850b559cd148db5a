import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { DecisionId } from '#domain/assessment';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import { AppealNotFound, NothingToAppeal } from '../deliberation.errors';
import type { AppealId } from '../deliberation.types';
import { AppealEntity } from '../storage/appeal.entity';

/** A decision that candidates know of, and how long they may contest it. */
export interface AppealableDecision {
  readonly decisionId: DecisionId;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly partnerIds: readonly OrganisationId[];
  readonly fileBy: Date;
  readonly answerDueAt: Date;
  readonly hasAppeal: boolean;
}

const LIMIT = `(SELECT make_interval(months => l.months) FROM deliberation.time_limit l
  WHERE l.code = '%' AND l.valid_from <= $2::timestamptz ORDER BY l.valid_from DESC LIMIT 1)`;

/** Row-level security hides decisions that are held, and those of others. */
const APPEALABLE = `
  SELECT d.id AS "decisionId", d.call_id AS "callId", d.funder_id AS "funderId",
    ARRAY(SELECT p.organisation_id FROM applications.partner p
      WHERE p.application_id = d.application_id) AS "partnerIds",
    s.released_at + ${LIMIT.replace('%', 'file-appeal')} AS "fileBy",
    $2::timestamptz + ${LIMIT.replace('%', 'answer-appeal')} AS "answerDueAt",
    EXISTS (SELECT 1 FROM deliberation.appeal x WHERE x.decision_id = d.id) AS "hasAppeal"
  FROM assessment.decision d
  JOIN assessment.decision_standing s ON s.decision_id = d.id AND s.status = 'released'
  WHERE d.application_id = $1`;

@Injectable()
export class AppealDesk {
  /** @throws NothingToAppeal */
  async decisionOn(tx: Tx, applicationId: ApplicationId, at: Date): Promise<AppealableDecision> {
    const found = await readerOf(tx).one<AppealableDecision>(APPEALABLE, [applicationId, at]);
    if (found === null) throw new NothingToAppeal();
    return found;
  }

  /** Held until the transaction ends. @throws AppealNotFound for whoever may not see it as well */
  async lock(tx: Tx, id: AppealId): Promise<AppealEntity> {
    const appeal = await tx.findOne(AppealEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (appeal === null) throw new AppealNotFound();
    return appeal;
  }
}
