import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import { requireActorDeclared } from '#domain/assessment';

import {
  ConclusionRefused,
  DeliberationActionForbidden,
  FileAlreadyConcluded,
  FileNotOnAgenda,
} from '../deliberation.errors';
import { canSpeak } from '../deliberation.policy';
import type { SessionId, Stance } from '../deliberation.types';
import { SESSION_LIFE } from '../domain/session-life';
import { SessionDesk } from '../queries/session-desk.query';

import { DeliberationJournal } from './deliberation-journal';

export interface NewPosition {
  readonly sessionId: SessionId;
  readonly applicationId: ApplicationId;
  readonly stance: Stance;
  readonly reason: string;
}

const STATE = `
  INSERT INTO deliberation.position
    (session_id, application_id, person_id, stance, reason, stated_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (session_id, application_id, person_id) DO UPDATE
    SET stance = excluded.stance, reason = excluded.reason, stated_at = excluded.stated_at`;

@Injectable()
export class StatePositionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: SessionDesk,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A member who is there says what they think of a file; until it is concluded they may think
   * again. Who is recused from it does not find it.
   * @throws SessionNotFound, DeliberationActionForbidden, TransitionNotAllowed, FileNotOnAgenda,
   *   FileAlreadyConcluded, DeclarationMissing, ConclusionRefused
   */
  state(actor: Actor, position: NewPosition): Promise<void> {
    const { sessionId, applicationId, stance, reason } = position;
    return this.transactions.run(actor, async (tx) => {
      const session = await this.desk.lock(tx, actor, sessionId);
      if (!canSpeak(actor, session)) throw new DeliberationActionForbidden();
      SESSION_LIFE.after(session.status, 'state-position');
      const item = await this.desk.fileOf(tx, sessionId, applicationId);
      const sitting = await this.desk.sitting(session, applicationId);
      if (!sitting.some(({ personId }) => personId === actor.id)) throw new FileNotOnAgenda();
      if (item.concludedAt !== null) throw new FileAlreadyConcluded();
      await requireActorDeclared(readerOf(tx), actor, applicationId);
      if (stance !== 'consent' && reason.trim() === '')
        throw new ConclusionRefused([refusal('position-without-reason', '/reason')]);

      const values = [sessionId, applicationId, actor.id, stance, reason, this.clock()];
      await tx.query(STATE, values);
      await this.journal.keep(tx, actor, {
        action: 'deliberation.position-stated',
        subject: { kind: 'session', id: sessionId },
        funderId: session.funderId,
        after: { applicationId, stance },
      });
    });
  }
}
