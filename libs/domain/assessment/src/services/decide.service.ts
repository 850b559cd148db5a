import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { eur } from '#kernel/money';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, VersionStale, type Tx } from '#platform/database';
import { ApplicationRegister, type Application, type ApplicationId } from '#domain/applications';

import { AssessmentActionForbidden, DecisionRefused } from '../assessment.errors';
import { canDecide } from '../assessment.policy';
import type { Decision } from '../assessment.types';
import { isGrant, type DecisionLine } from '../decision.types';
import { ASSESSMENT_LIFE } from '../domain/assessment-life';
import { checkDecision, type DecisionFacts, type ProposedDecision } from '../domain/decision';
import { usualLines } from '../domain/decision-lines';
import { DecisionDesk } from '../queries/decision-desk.query';
import { requireActorDeclared } from '../queries/require-declared';

import { DecisionBook } from './decision-book';

/** As people write it: without lines, those of the shares of the funders are meant. */
export interface WrittenDecision extends Omit<ProposedDecision, 'lines'> {
  readonly lines: readonly DecisionLine[] | null;
}

export interface AskedDecision {
  readonly applicationId: ApplicationId;
  /** Of the assessment, as the decision-maker read it. */
  readonly version: number;
  readonly written: WrittenDecision;
}

@Injectable()
export class DecideService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly applications: ApplicationRegister,
    private readonly desk: DecisionDesk,
    private readonly book: DecisionBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A decision-maker grants, refuses or sends back for a second wave. Grants on one call never
   * exceed any part of its envelope, however many are decided at once.
   * @throws AssessmentNotFound, AssessmentActionForbidden, DeclarationMissing,
   *   TransitionNotAllowed, DecisionRefused, VersionStale
   */
  decide(
    actor: Actor,
    applicationId: ApplicationId,
    version: number,
    written: WrittenDecision,
  ): Promise<void> {
    return this.transactions.run(actor, (tx) =>
      this.decideIn(tx, actor, { applicationId, version, written }),
    );
  }

  /** The same in a transaction under way: whatever it refuses, it refuses before it writes. */
  async decideIn(tx: Tx, actor: Actor, asked: AskedDecision): Promise<void> {
    const { applicationId, version, written } = asked;
    const { funderId, callId } = await this.desk.find(readerOf(tx), actor, applicationId);
    if (!canDecide(actor, funderId)) throw new AssessmentActionForbidden();
    await requireActorDeclared(readerOf(tx), actor, applicationId);

    await this.desk.holdCall(tx, callId);
    const application = await this.applications.lock(tx, applicationId);
    const assessment = await this.desk.lock(tx, actor, applicationId);
    ASSESSMENT_LIFE.after(assessment.status, 'decide');
    if (assessment.version !== version) throw new VersionStale(assessment.version);
    const { earlier, ...facts } = await this.desk.factsFor(tx, application, assessment);
    const proposed = withLines(written, facts);
    const refusals = checkDecision(proposed, facts);
    if (refusals.length > 0) throw new DecisionRefused(refusals);

    const decision = this.decisionOf(actor, application, proposed, earlier + 1);
    const { meanScore } = facts;
    await this.book.write(tx, actor, { decision, proposed, meanScore, application, assessment });
  }

  private decisionOf(
    actor: Actor,
    { id: applicationId, callId, funderId }: Application,
    proposed: ProposedDecision,
    number: number,
  ): Decision {
    const at = this.clock();
    const { outcome, reasons, pool, mitigations, changes, reopensUntil } = proposed;
    return {
      id: newId<'Decision'>(at),
      number,
      applicationId,
      callId,
      funderId,
      outcome,
      reasons,
      pool,
      mitigations,
      changes,
      reopensUntil,
      amount: proposed.amount ?? eur(0n),
      decidedBy: asId<'Person'>(String(actor.id)),
      decidedAt: at,
    };
  }
}

function withLines(written: WrittenDecision, { funders }: DecisionFacts): ProposedDecision {
  const { lines, amount, outcome } = written;
  const usual = amount === null || !isGrant(outcome) ? [] : usualLines(amount, funders);
  return { ...written, lines: lines ?? usual };
}
