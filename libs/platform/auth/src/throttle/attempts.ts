import { createHmac } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { Config } from '#platform/config';
import { currentContext } from '#platform/context';
import { TransactionRunner, readerOf, type Reader, type Tx } from '#platform/database';

import { TooManyAttempts } from '../auth.errors';
import { SignInFailureEntity } from '../storage/sign-in-failure.entity';

import {
  BY_ACCOUNT,
  BY_ACCOUNT_UNDER_ATTACK,
  BY_ADDRESS,
  FAILURES_OF_AN_ATTACK,
  remaining,
  waitSeconds,
  type Failures,
} from './throttle';

/** Whom an attempt to sign in is counted against. */
interface Subjects {
  readonly account: Buffer;
  readonly address: Buffer;
  readonly everyone: Buffer;
}

const READ = `SELECT subject, count, last_at AS "lastAt" FROM auth.sign_in_failure WHERE subject = ANY ($1)`;
const LOCK = `SELECT count, last_at AS "lastAt" FROM auth.sign_in_failure WHERE subject = $1 FOR UPDATE`;
const BEGIN = `
  INSERT INTO auth.sign_in_failure (subject, count, last_at) VALUES ($1, 0, $2)
  ON CONFLICT DO NOTHING`;

/** Counts failed attempts to sign in, so that guessing becomes slow and its victims are not shut out. */
@Injectable()
export class Attempts {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses an attempt that comes too soon, at little cost. @throws TooManyAttempts */
  async refuseIfTooSoon(email: string): Promise<void> {
    const wait = await this.transactions.read(SYSTEM, (reader) => this.wait(reader, email));
    if (wait > 0) throw new TooManyAttempts(wait);
  }

  /**
   * Counts an attempt against the account before its password is compared, as if it failed: a
   * hundred guesses sent at once are then no cheaper than one after the other.
   * @throws TooManyAttempts
   */
  async begin(email: string): Promise<void> {
    const { account } = this.subjectsOf(email);
    await this.transactions.run(SYSTEM, async (tx) => {
      await tx.query(BEGIN, [account, this.clock()]);
      await tx.query(LOCK, [account]);
      const wait = await this.wait(readerOf(tx), email);
      if (wait > 0) throw new TooManyAttempts(wait);
      await this.count(tx, account);
    });
  }

  /** Counts a failure against the address it came from, and for the house. */
  async failed(tx: Tx, email: string): Promise<void> {
    const { address, everyone } = this.subjectsOf(email);
    await this.count(tx, address);
    await this.count(tx, everyone);
  }

  /** Who signs in at last had only slipped. */
  async succeeded(tx: Tx, email: string): Promise<void> {
    await tx.delete(SignInFailureEntity, { subject: this.subjectsOf(email).account });
  }

  /** A name for the account in the trail of events, which holds no address. */
  nameOf(email: string): string {
    return this.subjectsOf(email).account.toString('hex');
  }

  private async wait(reader: Reader, email: string): Promise<number> {
    const { account, address, everyone } = this.subjectsOf(email);
    const rows = await reader.rows<Failures & { readonly subject: Buffer }>(READ, [
      [account, address, everyone],
    ]);
    const now = this.clock();
    const none: Failures = { count: 0, lastAt: now };
    const of = (subject: Buffer) => rows.find((row) => row.subject.equals(subject)) ?? none;
    const isAttack = remaining(of(everyone), now) > FAILURES_OF_AN_ATTACK;
    return Math.max(
      waitSeconds(of(account), isAttack ? BY_ACCOUNT_UNDER_ATTACK : BY_ACCOUNT, now),
      waitSeconds(of(address), BY_ADDRESS, now),
    );
  }

  private async count(tx: Tx, subject: Buffer): Promise<void> {
    const now = this.clock();
    await tx.query(BEGIN, [subject, now]);
    const failures = await readerOf(tx).one<Failures>(LOCK, [subject]);
    const count = (failures === null ? 0 : remaining(failures, now)) + 1;
    await tx.update(SignInFailureEntity, { subject }, { count, lastAt: now });
  }

  private subjectsOf(email: string): Subjects {
    const name = (text: string) =>
      createHmac('sha256', this.config.secretKey).update(`sign-in:${text}`).digest();
    return {
      account: name(`account:${email}`),
      address: name(`address:${currentContext().ipPrefix ?? 'unknown'}`),
      everyone: name('everyone'),
    };
  }
}
