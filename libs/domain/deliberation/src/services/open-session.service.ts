import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';

import { DeliberationActionForbidden, SessionRefused } from '../deliberation.errors';
import { canChair, canPrepare } from '../deliberation.policy';
import type { SessionId } from '../deliberation.types';
import { checkOpening } from '../domain/session';
import { SESSION_LIFE } from '../domain/session-life';
import { SessionDesk } from '../queries/session-desk.query';
import { AgendaItemEntity } from '../storage/agenda-item.entity';
import { SessionEntity } from '../storage/session.entity';

import { DeliberationJournal } from './deliberation-journal';

@Injectable()
export class OpenSessionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: SessionDesk,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens with those who are there, when the quorum of each college is met.
   * @throws SessionNotFound, DeliberationActionForbidden, TransitionNotAllowed, SessionRefused,
   *   VersionStale
   */
  open(actor: Actor, id: SessionId, version: number, presentIds: readonly string[]): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      if (!canChair(actor, session) && !canPrepare(actor, session.funderId))
        throw new DeliberationActionForbidden();
      const status = SESSION_LIFE.after(session.status, 'open');
      const fileCount = await tx.countBy(AgendaItemEntity, { sessionId: id });
      const { chairId, colleges, members: seats } = session;
      const refusals = checkOpening({ chairId, colleges, members: seats, fileCount }, presentIds);
      if (refusals.length > 0) throw new SessionRefused(refusals);

      const members = seats.map((member) => ({
        ...member,
        isPresent: presentIds.includes(member.personId),
      }));
      const changes = { status, members, openedAt: this.clock() };
      await compareAndSet(tx, SessionEntity, { id, version }, changes);
      await this.journal.keep(tx, actor, {
        action: 'deliberation.session-opened',
        subject: { kind: 'session', id },
        funderId: session.funderId,
        after: { presentIds },
      });
    });
  }
}
