import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import {
  ConclusionRefused,
  DeliberationActionForbidden,
  FileAlreadyConcluded,
} from '../deliberation.errors';
import { canChair } from '../deliberation.policy';
import type { SessionId } from '../deliberation.types';
import { checkConclusion, tallyOf } from '../domain/session';
import { SESSION_LIFE } from '../domain/session-life';
import { SessionDesk } from '../queries/session-desk.query';
import { AgendaItemEntity } from '../storage/agenda-item.entity';
import { PositionEntity } from '../storage/position.entity';

import { DeliberationJournal } from './deliberation-journal';

@Injectable()
export class ConcludeFileService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: SessionDesk,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The chair says what the session concludes on a file, once every member who may look at it has
   * stated a position and the quorum of each college holds without the recused.
   * @throws SessionNotFound, DeliberationActionForbidden, TransitionNotAllowed, FileNotOnAgenda,
   *   FileAlreadyConcluded, ConclusionRefused
   */
  conclude(
    actor: Actor,
    sessionId: SessionId,
    applicationId: ApplicationId,
    text: string,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.desk.lock(tx, actor, sessionId);
      if (!canChair(actor, session)) throw new DeliberationActionForbidden();
      SESSION_LIFE.after(session.status, 'conclude');
      const item = await this.desk.fileOf(tx, sessionId, applicationId);
      if (item.concludedAt !== null) throw new FileAlreadyConcluded();

      const positions = await tx.findBy(PositionEntity, { sessionId, applicationId });
      const sitting = await this.desk.sitting(session, applicationId);
      const facts = { colleges: session.colleges, sitting, positions };
      const refusals = checkConclusion(facts);
      if (refusals.length > 0) throw new ConclusionRefused(refusals);

      const tally = tallyOf(facts);
      const concluded = { conclusion: text, tally, concludedAt: this.clock() };
      await tx.update(AgendaItemEntity, { sessionId, applicationId }, concluded);
      await this.journal.keep(tx, actor, {
        action: 'deliberation.file-concluded',
        subject: { kind: 'session', id: sessionId },
        funderId: session.funderId,
        after: { applicationId, text, tally },
      });
    });
  }
}
