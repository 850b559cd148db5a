import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import { TransactionRunner } from '#platform/database';

import { CredentialsRefused } from '../auth.errors';
import type { PersonId, SessionId } from '../auth.types';
import { PassportDesk } from '../strategies/passport-desk';
import { LOCAL } from '../strategies/strategies';

import { SessionRegister, type OpenedSession } from './session-register';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly userAgent: string | undefined;
  /** The session that the same browser already has: it ends, so that none is ever carried over. */
  readonly earlierSessionId: SessionId | null;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly desk: PassportDesk,
    private readonly sessions: SessionRegister,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** Opens a session for whoever knows the password. @throws CredentialsRefused, TooManyAttempts, AuthBusy */
  async signIn({ email, password, userAgent, earlierSessionId }: SignIn): Promise<OpenedSession> {
    const personId = await this.desk.ask<PersonId>(LOCAL, {
      headers: {},
      body: { email, password },
    });
    if (personId === null) throw new CredentialsRefused();

    return this.transactions.run(SYSTEM, async (tx) => {
      if (earlierSessionId !== null) await this.sessions.replace(tx, earlierSessionId);
      const session = await this.sessions.open(tx, personId, userAgent);
      const actor: Actor = { kind: 'person', id: personId, memberships: [], scopes: null };
      const subject = { kind: 'session', id: session.id };
      await this.audit.record(tx, { actor, action: 'auth.session-opened', subject });
      return session;
    });
  }
}
