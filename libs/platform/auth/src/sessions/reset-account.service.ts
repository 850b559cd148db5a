import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import type { Tx } from '#platform/database';

import type { PersonId } from '../auth.types';
import { Credentials, type HashedPassword } from '../credentials/credentials';
import { Attempts } from '../throttle/attempts';

import { SessionRegister } from './session-register';

export interface AccountReset {
  readonly personId: PersonId;
  /** That the account signs in with. */
  readonly email: string;
  readonly hashed: HashedPassword;
}

/** Gives back an account to who proved that it is theirs; how they did is for the caller. */
@Injectable()
export class ResetAccountService {
  constructor(
    private readonly credentials: Credentials,
    private readonly sessions: SessionRegister,
    private readonly attempts: Attempts,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Changes the password. Every session ends, for the old password may have been known to somebody
   * else, and slips are forgotten, so that the new one serves at once. As the system.
   */
  async reset(tx: Tx, { personId, email, hashed }: AccountReset): Promise<void> {
    await this.credentials.replace(tx, personId, hashed);
    await this.sessions.endAll(tx, personId);
    await this.attempts.succeeded(tx, email);
    const actor: Actor = { kind: 'person', id: personId, memberships: [], scopes: null };
    const subject = { kind: 'credential', id: personId };
    await this.audit.record(tx, { actor, action: 'auth.password-reset', subject });
  }
}
