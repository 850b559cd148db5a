import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { invariant } from '#kernel/problems';
import type { Tx } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import type { Decision } from '../assessment.types';
import type { DecisionLine, DecisionStanding } from '../decision.types';
import { DecisionConditionEntity } from '../storage/decision-condition.entity';
import { DecisionLineEntity } from '../storage/decision-line.entity';
import { DecisionStandingEntity } from '../storage/decision-standing.entity';
import { DecisionEntity } from '../storage/decision.entity';

/** The decision that stands on an application, with what may still become of it. */
export interface StandingFacts {
  readonly decision: Decision;
  readonly lines: readonly DecisionLine[];
  readonly status: DecisionStanding;
  readonly releaseAt: Date | null;
  readonly boundAt: Date | null;
  /** Whether a blocking condition is still to be lifted. */
  readonly awaitsConditions: boolean;
}

@Injectable()
export class StandingDecision {
  /** Held until the transaction ends; null when none stands. Lock the application first. */
  async lock(tx: Tx, applicationId: ApplicationId): Promise<StandingFacts | null> {
    const standing = await tx.findOne(DecisionStandingEntity, {
      where: { applicationId, status: In(['held', 'released']) },
      lock: { mode: 'pessimistic_write' },
    });
    if (standing === null) return null;
    const { decisionId, status, releaseAt, boundAt } = standing;
    const decision = await tx.findOne(DecisionEntity, { where: { id: decisionId } });
    invariant(decision !== null, 'what stands was decided');
    const lines = await tx.findBy(DecisionLineEntity, { decisionId });
    const blocking = { decisionId, isBlocking: true, status: In(['open', 'evidenced']) };
    const awaited = await tx.countBy(DecisionConditionEntity, blocking);
    return { decision, lines, status, releaseAt, boundAt, awaitsConditions: awaited > 0 };
  }
}
