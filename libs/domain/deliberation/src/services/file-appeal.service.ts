import { Inject, Injectable } from '@nestjs/common';

import { organisationsWhere, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import { AppealRefused, NothingToAppeal } from '../deliberation.errors';
import { appealFiled } from '../deliberation.events';
import { checkFiling } from '../domain/appeal';
import { AppealDesk } from '../queries/appeal-desk.query';
import { AppealEntity } from '../storage/appeal.entity';

import { DeliberationJournal } from './deliberation-journal';

@Injectable()
export class FileAppealService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: AppealDesk,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A representative of a partner contests the decision on its application, in time and once.
   * @throws NothingToAppeal, AppealRefused
   */
  file(actor: Actor, applicationId: ApplicationId, grounds: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const at = this.clock();
      const decision = await this.desk.decisionOn(tx, applicationId, at);
      const { decisionId, callId, funderId, answerDueAt } = decision;
      const organisationId = organisationsWhere(actor, 'representative').find((id) =>
        decision.partnerIds.includes(id),
      );
      if (organisationId === undefined) throw new NothingToAppeal();
      const refusals = checkFiling(decision, at);
      if (refusals.length > 0) throw new AppealRefused(refusals);

      const appeal = {
        id: newId<'Appeal'>(at),
        applicationId,
        decisionId,
        callId,
        funderId,
        status: 'filed' as const,
        grounds,
        organisationId,
        filedBy: asId<'Person'>(String(actor.id)),
        filedAt: at,
        answerDueAt,
      };
      await tx.insert(AppealEntity, appeal);
      await this.journal.keep(tx, actor, {
        action: 'deliberation.appeal-filed',
        subject: { kind: 'application', id: applicationId },
        funderId,
        after: { appealId: appeal.id, decisionId, answerDueAt },
        event: appealFiled(appeal),
      });
    });
  }
}
