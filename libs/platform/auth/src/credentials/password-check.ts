import { Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import { TransactionRunner } from '#platform/database';

import type { PersonId } from '../auth.types';
import { CredentialEntity } from '../storage/credential.entity';
import { Attempts } from '../throttle/attempts';

import { normalisedEmail } from './email';
import { PasswordHasher } from './password-hasher';

interface Known {
  readonly personId: PersonId;
  readonly passwordHash: string;
}

const FIND = `
  SELECT person_id AS "personId", password_hash AS "passwordHash"
  FROM auth.credential WHERE email = $1`;

/** Tells whose address and password these are. An address that nobody has costs the same time. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly hasher: PasswordHasher,
    private readonly attempts: Attempts,
    private readonly audit: AuditTrail,
  ) {}

  /** Null when they do not belong together. @throws TooManyAttempts, AuthBusy */
  async personWith(address: string, password: string): Promise<PersonId | null> {
    const email = normalisedEmail(address);
    await this.attempts.refuseIfTooSoon(email);
    let known: Known | null = null;
    const matches = await this.hasher.matches(password, async () => {
      await this.attempts.begin(email);
      known = await this.find(email);
      return known?.passwordHash ?? null;
    });
    if (!matches || known === null) return this.refuse(email);
    return this.accept(email, password, known);
  }

  private find(email: string): Promise<Known | null> {
    return this.transactions.read(SYSTEM, (reader) => reader.one<Known>(FIND, [email]));
  }

  private async refuse(email: string): Promise<null> {
    await this.transactions.run(SYSTEM, async (tx) => {
      await this.attempts.failed(tx, email);
      const subject = { kind: 'account', id: this.attempts.nameOf(email) };
      await this.audit.record(tx, { actor: SYSTEM, action: 'auth.sign-in-refused', subject });
    });
    return null;
  }

  /** A hash made at a lower cost is renewed while the password is at hand. */
  private async accept(email: string, password: string, known: Known): Promise<PersonId> {
    const { personId, passwordHash } = known;
    const renewed = this.hasher.isOutdated(passwordHash) ? await this.hasher.hash(password) : null;
    await this.transactions.run(SYSTEM, async (tx) => {
      await this.attempts.succeeded(tx, email);
      if (renewed === null) return;
      await tx.update(CredentialEntity, { personId, passwordHash }, { passwordHash: renewed });
    });
    return personId;
  }
}
