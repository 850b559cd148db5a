import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';

import { DeliberationActionForbidden } from '../deliberation.errors';
import { minutesSigned } from '../deliberation.events';
import { canChair } from '../deliberation.policy';
import type { SessionId } from '../deliberation.types';
import { SESSION_LIFE } from '../domain/session-life';
import { SessionDesk } from '../queries/session-desk.query';
import { MinutesEntity } from '../storage/minutes.entity';
import { SessionEntity } from '../storage/session.entity';

import { DeliberationJournal } from './deliberation-journal';

@Injectable()
export class SignMinutesService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: SessionDesk,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The chair signs the minutes: nothing of the session changes any more.
   * @throws SessionNotFound, DeliberationActionForbidden, TransitionNotAllowed, VersionStale
   */
  sign(actor: Actor, id: SessionId, version: number): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      if (!canChair(actor, session)) throw new DeliberationActionForbidden();
      const status = SESSION_LIFE.after(session.status, 'sign');
      await compareAndSet(tx, SessionEntity, { id, version }, { status });
      const signed = { signedAt: this.clock(), signedBy: asId<'Person'>(String(actor.id)) };
      await tx.update(MinutesEntity, { sessionId: id }, signed);
      await this.journal.keep(tx, actor, {
        action: 'deliberation.minutes-signed',
        subject: { kind: 'session', id },
        funderId: session.funderId,
        after: signed,
        event: minutesSigned(session),
      });
    });
  }
}
