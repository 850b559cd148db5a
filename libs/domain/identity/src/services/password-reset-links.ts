import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { Credentials } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { readerOf, type Reader, type Tx } from '#platform/database';

import { whyClosed, type ResetLife } from '../domain/password-reset';
import { PasswordResetClosed, PasswordResetNotFound } from '../identity.errors';
import type { Person } from '../identity.types';
import { PeopleDirectory } from '../queries/people-directory.query';

import { PasswordResetTokens } from './password-reset-tokens';

interface Link extends ResetLife {
  readonly email: string;
}

const FIND = `
  SELECT email, expires_at AS "expiresAt", used_at AS "usedAt"
  FROM identity.password_reset WHERE token_hash = $1`;

/** In one order, so that two links to one account wait for each other. */
const HOLD_ALL = `
  SELECT id FROM identity.password_reset WHERE email = $1 ORDER BY id FOR UPDATE`;

const CLOSE_ALL = `
  UPDATE identity.password_reset SET used_at = $2 WHERE email = $1 AND used_at IS NULL`;

/** The links that were mailed to those who forgot their password. All of it as the system. */
@Injectable()
export class PasswordResetLinks {
  constructor(
    private readonly tokens: PasswordResetTokens,
    private readonly credentials: Credentials,
    private readonly people: PeopleDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whose account the link opens. @throws PasswordResetNotFound, PasswordResetClosed */
  async ownerOf(reader: Reader, token: string): Promise<Person> {
    const link = await reader.one<Link>(FIND, [this.tokens.hashOf(token)]);
    const person = link === null ? null : await this.personWith(reader, link.email);
    if (link === null || person === null) throw new PasswordResetNotFound();
    const why = whyClosed(link, this.clock());
    if (why !== null) throw new PasswordResetClosed(why);
    return person;
  }

  /** Whoever signs in with the address; null when nobody does. */
  async personWith(reader: Reader, email: string): Promise<Person | null> {
    const id = await this.credentials.ownerOf(reader, email);
    const [person = null] = id === null ? [] : await this.people.find(reader, [id]);
    return person;
  }

  /** Uses the link, once: it closes, with every other one to the same account. @throws as `ownerOf` */
  async use(tx: Tx, token: string, { email }: Person): Promise<void> {
    const reader = readerOf(tx);
    await reader.rows(HOLD_ALL, [email]);
    await this.ownerOf(reader, token);
    await tx.query(CLOSE_ALL, [email, this.clock()]);
  }
}
