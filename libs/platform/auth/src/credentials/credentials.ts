import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import type { Reader, Tx } from '#platform/database';

import { EmailTaken, PasswordRefused } from '../auth.errors';
import type { PersonId } from '../auth.types';
import { AccessTokenEntity } from '../storage/access-token.entity';
import { CredentialEntity } from '../storage/credential.entity';
import { SessionEntity } from '../storage/session.entity';

import { normalisedEmail } from './email';
import { PasswordHasher } from './password-hasher';
import { checkPassword } from './password-rule';

declare const brand: unique symbol;

/** A password that was found good enough, hashed. */
export type HashedPassword = string & { readonly [brand]: 'HashedPassword' };

export interface NewCredential {
  readonly personId: PersonId;
  readonly email: string;
  readonly password: string;
}

const OWNER_OF = `SELECT person_id AS "personId" FROM auth.credential WHERE email = $1`;

/** What a person signs in with: an e-mail address and the hash of a password. */
@Injectable()
export class Credentials {
  constructor(
    private readonly hasher: PasswordHasher,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Judges a new password and hashes it: slow on purpose, so better done before a transaction
   * begins. `about` is what an attacker knows of its owner: address, names.
   * @throws PasswordRefused with every reason, AuthBusy
   */
  async hash(password: string, about: readonly string[]): Promise<HashedPassword> {
    const refusals = checkPassword(password, about);
    if (refusals.length > 0) throw new PasswordRefused(refusals);
    return (await this.hasher.hash(password)) as HashedPassword;
  }

  /** Both at once, where a transaction that waits is no matter. @throws as `hash` and `keep` */
  async open(tx: Tx, { personId, email, password }: NewCredential): Promise<void> {
    await this.keep(tx, personId, email, await this.hash(password, [email]));
  }

  /**
   * Lets a person sign in with a password hashed before. In a transaction of the system, for only
   * there is it seen that the address is taken. @throws EmailTaken
   */
  async keep(tx: Tx, personId: PersonId, address: string, hashed: HashedPassword): Promise<void> {
    const email = normalisedEmail(address);
    const isTaken = await tx.existsBy(CredentialEntity, { email });
    if (isTaken) throw new EmailTaken();
    const row = { personId, email, passwordHash: hashed, changedAt: this.clock() };
    await tx.insert(CredentialEntity, row);
  }

  /** Whoever signs in with the address; null when nobody does. As the system. */
  async ownerOf(reader: Reader, address: string): Promise<PersonId | null> {
    const params = [normalisedEmail(address)];
    const owner = await reader.one<{ personId: PersonId }>(OWNER_OF, params);
    return owner?.personId ?? null;
  }

  /** Gives an account another password. */
  async replace(tx: Tx, personId: PersonId, hashed: HashedPassword): Promise<void> {
    const changes = { passwordHash: hashed, changedAt: this.clock() };
    await tx.update(CredentialEntity, { personId }, changes);
  }

  /** Ends an account: its password, its sessions and its tokens at once. */
  async close(tx: Tx, personId: PersonId): Promise<void> {
    await tx.delete(CredentialEntity, { personId });
    await tx.delete(SessionEntity, { personId });
    await tx.delete(AccessTokenEntity, { personId });
  }
}
