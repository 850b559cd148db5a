import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { TransactionRunner, type Tx } from '#platform/database';

import { PasswordRefused, SessionRequired } from '../auth.errors';
import type { PersonId } from '../auth.types';
import { Credentials } from '../credentials/credentials';
import { PasswordCheck } from '../credentials/password-check';

import { SessionRegister, type OpenedSession } from './session-register';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly userAgent: string | undefined;
}

const EMAIL_OF = `SELECT email FROM auth.credential WHERE person_id = $1`;

@Injectable()
export class ChangePasswordService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly check: PasswordCheck,
    private readonly credentials: Credentials,
    private readonly sessions: SessionRegister,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Changes the password of who knows the current one. Every session ends, for the change may be
   * made because someone else had one; the caller gets a new one.
   * @throws PasswordRefused with every reason, TooManyAttempts, AuthBusy
   */
  async change(actor: Actor, wish: PasswordChange): Promise<OpenedSession> {
    const personId = actor.id as PersonId;
    const email = await this.emailOf(actor);
    const known = await this.check.personWith(email, wish.currentPassword);
    if (known !== personId) {
      throw new PasswordRefused([refusal('current-password-wrong', '/currentPassword')]);
    }
    const hashed = await this.credentials.hash(wish.newPassword, [email]);
    return this.transactions.run(actor, async (tx) => {
      await this.credentials.replace(tx, personId, hashed);
      await this.note(tx, actor);
      await this.sessions.endAll(tx, personId);
      return this.sessions.open(tx, personId, wish.userAgent);
    });
  }

  /** Somebody who signs in elsewhere has no password to change. */
  private async emailOf(actor: Actor): Promise<string> {
    const row = await this.transactions.read(actor, (reader) =>
      reader.one<{ email: string }>(EMAIL_OF, [actor.id]),
    );
    if (row === null) throw new SessionRequired();
    return row.email;
  }

  private note(tx: Tx, actor: Actor): Promise<void> {
    const subject = { kind: 'credential', id: String(actor.id) };
    return this.audit.record(tx, { actor, action: 'auth.password-changed', subject });
  }
}
