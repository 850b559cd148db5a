import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import { TransactionRunner } from '#platform/database';

import { SessionNotFound } from '../auth.errors';
import type { PersonId, SessionId } from '../auth.types';

import { SessionRegister } from './session-register';

@Injectable()
export class EndSessionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sessions: SessionRegister,
    private readonly audit: AuditTrail,
  ) {}

  /** Ends one of the actor's own sessions at once. @throws SessionNotFound */
  async end(actor: Actor, id: SessionId): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const isEnded = await this.sessions.end(tx, actor.id as PersonId, id);
      if (!isEnded) throw new SessionNotFound();
      const subject = { kind: 'session', id };
      await this.audit.record(tx, { actor, action: 'auth.session-ended', subject });
    });
  }
}
