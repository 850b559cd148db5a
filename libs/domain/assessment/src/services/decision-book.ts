import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { newId } from '#kernel/ids';
import { formatEur } from '#kernel/money';
import { compareAndSet, type Tx } from '#platform/database';
import type { Application } from '#domain/applications';

import type { Assessment, Decision } from '../assessment.types';
import type { DecisionLine } from '../decision.types';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import type { ProposedDecision } from '../domain/decision';
import { AssessmentEntity } from '../storage/assessment.entity';
import { DecisionConditionEntity } from '../storage/decision-condition.entity';
import { DecisionLineEntity } from '../storage/decision-line.entity';
import { DecisionStandingEntity } from '../storage/decision-standing.entity';
import { DecisionEntity } from '../storage/decision.entity';

import { AssessmentJournal } from './assessment-journal';
import { DecisionPublication } from './decision-publication';
import { Envelope } from './envelope';

/** A decision that was checked, with everything that it concludes. */
export interface Ruling {
  readonly decision: Decision;
  readonly proposed: ProposedDecision;
  readonly meanScore: number | null;
  readonly application: Application;
  readonly assessment: Assessment;
}

/** Writes decisions down, with their lines and conditions, and takes from the envelope. */
@Injectable()
export class DecisionBook {
  constructor(
    private readonly envelope: Envelope,
    private readonly publication: DecisionPublication,
    private readonly journal: AssessmentJournal,
  ) {}

  /** Asserts: the call, the application, the assessment and the envelope are locked. */
  async write(tx: Tx, actor: Actor, ruling: Ruling): Promise<void> {
    const { decision, proposed, application, assessment } = ruling;
    await this.envelope.take(tx, decision, proposed.lines);
    await keep(tx, ruling);
    const status = ASSESSMENT_LIFE.after(assessment.status, 'decide');
    await compareAndSet(tx, AssessmentEntity, assessment, { status });
    await this.journal.keep(tx, actor, {
      action: 'assessment.decision-made',
      assessment,
      after: written(ruling),
    });
    if (proposed.releaseAt !== null) return;
    const awaitsConditions = proposed.conditions.some(({ isBlocking }) => isBlocking);
    await this.publication.publish(tx, actor, { decision, application, awaitsConditions });
  }
}

async function keep(tx: Tx, { decision, proposed, meanScore }: Ruling): Promise<void> {
  const { id: decisionId, applicationId, callId, funderId, decidedAt } = decision;
  await tx.insert(DecisionEntity, { ...decision, meanScoreHundredths: meanScore });
  await tx.insert(DecisionStandingEntity, {
    decisionId,
    applicationId,
    callId,
    funderId,
    status: 'held',
    releaseAt: proposed.releaseAt,
  });
  await tx.insert(
    DecisionLineEntity,
    proposed.lines.map((line, index) => ({ ...line, decisionId, position: index + 1 })),
  );
  await tx.insert(
    DecisionConditionEntity,
    proposed.conditions.map((condition, index) => ({
      ...condition,
      id: newId<'Condition'>(decidedAt),
      decisionId,
      position: index + 1,
    })),
  );
}

/** The decision as the audit trail keeps it. */
function written({ decision: { outcome, amount, reasons, pool }, proposed }: Ruling) {
  const { lines, conditions, mitigations, changes, reopensUntil, releaseAt } = proposed;
  return {
    outcome,
    cents: String(amount.cents),
    reasons,
    pool,
    lines: lines.map(plainLine),
    conditions,
    mitigations,
    changes,
    reopensUntil,
    releaseAt,
  };
}

function plainLine({ funderId, instrument, amount }: DecisionLine) {
  return { funderId, instrument, amount: formatEur(amount) };
}
