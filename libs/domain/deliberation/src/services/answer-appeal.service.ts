import { Inject, Injectable } from '@nestjs/common';

import { hasRole, organisationsOf, SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';
import { DecisionRegister } from '#domain/assessment';

import { AppealNotFound, AppealRefused, DeliberationActionForbidden } from '../deliberation.errors';
import { appealAnswered } from '../deliberation.events';
import type { AppealAction, AppealId } from '../deliberation.types';
import { APPEAL_LIFE, checkAnswer } from '../domain/appeal';
import { AppealDesk } from '../queries/appeal-desk.query';
import { AppealEntity } from '../storage/appeal.entity';

import { DeliberationJournal } from './deliberation-journal';

@Injectable()
export class AnswerAppealService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AppealDesk,
    private readonly decisions: DecisionRegister,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A decision-maker has a third party mediate, until an instant.
   * @throws AppealNotFound, DeliberationActionForbidden, TransitionNotAllowed, AppealRefused,
   *   VersionStale
   */
  mediate(
    actor: Actor,
    id: AppealId,
    version: number,
    mediation: { readonly mediator: string; readonly dueAt: Date },
  ): Promise<void> {
    const { mediator, dueAt } = mediation;
    return this.transactions.run(actor, async (tx) => {
      if (dueAt <= this.clock())
        throw new AppealRefused([refusal('mediation-not-ahead', '/dueAt')]);
      await this.pass(tx, actor, { id, version }, 'mediate', {
        mediator,
        mediationDueAt: dueAt,
      });
    });
  }

  /**
   * A decision-maker other than the one who decided answers. An upheld appeal changes nothing by
   * itself: the decision is then revoked, which leaves its own trace.
   * @throws as `mediate`
   */
  answer(
    actor: Actor,
    id: AppealId,
    version: number,
    answer: { readonly action: 'uphold' | 'dismiss'; readonly text: string },
  ): Promise<void> {
    return this.transactions.run(actor, (tx) =>
      this.pass(tx, actor, { id, version }, answer.action, {
        answer: answer.text,
        answeredBy: asId<'Person'>(String(actor.id)),
        answeredAt: this.clock(),
      }),
    );
  }

  private async pass(
    tx: Tx,
    actor: Actor,
    at: { readonly id: AppealId; readonly version: number },
    action: AppealAction,
    changes: Partial<AppealEntity>,
  ): Promise<void> {
    const appeal = await this.desk.lock(tx, at.id);
    const { funderId, applicationId, decisionId } = appeal;
    if (!organisationsOf(actor).includes(funderId)) throw new AppealNotFound();
    if (!hasRole(actor, funderId, 'decision-maker')) throw new DeliberationActionForbidden();
    const status = APPEAL_LIFE.after(appeal.status, action);
    const decision = await this.transactions.run(SYSTEM, (whole) =>
      this.decisions.find(whole, decisionId),
    );
    const refusals = checkAnswer(decision, actor.id);
    if (refusals.length > 0) throw new AppealRefused(refusals);
    await compareAndSet(tx, AppealEntity, at, { ...changes, status });
    await this.journal.keep(tx, actor, {
      action: `deliberation.appeal-${status}`,
      subject: { kind: 'application', id: applicationId },
      funderId,
      after: { appealId: at.id },
      event: appealAnswered(appeal, status),
    });
  }
}
