import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';

import { hasRole, organisationsWhere, type Actor } from '#kernel/actors';
import { readerOf, type Tx } from '#platform/database';
import { ApplicationNotFound, ApplicationRegister, type ApplicationId } from '#domain/applications';

import { AssessmentActionForbidden, ConditionNotFound } from '../assessment.errors';
import { canSeeAssessment } from '../assessment.policy';
import type { Decision } from '../assessment.types';
import type { ConditionId } from '../decision.types';
import { DecisionConditionEntity } from '../storage/decision-condition.entity';

import { StandingDecision } from './standing-decision.query';

export interface ConditionInHand {
  readonly condition: DecisionConditionEntity;
  readonly decision: Decision;
  /** Blocking conditions of the same decision, this one left out, that are not lifted yet. */
  readonly othersAwaited: number;
}

/** The conditions of a grant that candidates know of: found for the actor, or not found at all. */
@Injectable()
export class ConditionDesk {
  constructor(
    private readonly applications: ApplicationRegister,
    private readonly standing: StandingDecision,
  ) {}

  /**
   * For those who write for a partner, or engage it.
   * @throws ConditionNotFound, AssessmentActionForbidden
   */
  async lockForCandidate(
    tx: Tx,
    actor: Actor,
    applicationId: ApplicationId,
    id: ConditionId,
  ): Promise<ConditionInHand> {
    const found = await this.lock(tx, applicationId, id);
    const mine = organisationsWhere(actor, 'representative', 'contributor');
    const row = await readerOf(tx).one<{ isPartner: boolean; isReader: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM applications.partner p WHERE p.application_id = a.id
           AND p.organisation_id = ANY ($2::uuid[])) AS "isPartner",
         a.reader_organisation_ids && $3::uuid[] AS "isReader"
       FROM applications.application a WHERE a.id = $1`,
      [applicationId, mine, actor.memberships.map(({ organisationId }) => organisationId)],
    );
    if (row?.isReader !== true) throw new ConditionNotFound();
    if (!row.isPartner) throw new AssessmentActionForbidden();
    return found;
  }

  /** For the role that the decision named. @throws ConditionNotFound, AssessmentActionForbidden */
  async lockForFunder(
    tx: Tx,
    actor: Actor,
    applicationId: ApplicationId,
    id: ConditionId,
  ): Promise<ConditionInHand> {
    const found = await this.lock(tx, applicationId, id);
    const { funderId } = found.decision;
    if (!canSeeAssessment(actor, funderId)) throw new ConditionNotFound();
    if (!hasRole(actor, funderId, found.condition.liftedByRole))
      throw new AssessmentActionForbidden();
    return found;
  }

  /** The application is what answers to conditions of one grant queue up for. */
  private async lock(tx: Tx, applicationId: ApplicationId, id: ConditionId) {
    const isThere = await this.lockApplication(tx, applicationId);
    const found = isThere ? await this.standing.lock(tx, applicationId) : null;
    if (found?.status !== 'released') throw new ConditionNotFound();
    const { decision } = found;
    const condition = await tx.findOneBy(DecisionConditionEntity, { id, decisionId: decision.id });
    if (condition === null) throw new ConditionNotFound();
    const othersAwaited = await tx.countBy(DecisionConditionEntity, {
      decisionId: decision.id,
      isBlocking: true,
      status: In(['open', 'evidenced']),
      id: Not(id),
    });
    return { condition, decision, othersAwaited };
  }

  private async lockApplication(tx: Tx, id: ApplicationId): Promise<boolean> {
    try {
      await this.applications.lock(tx, id);
      return true;
    } catch (error) {
      if (error instanceof ApplicationNotFound) return false;
      throw error;
    }
  }
}
