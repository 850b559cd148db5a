import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Reader } from '#platform/database';
import { CallNotFound, type CallId } from '#domain/calls';

import { AlertNotFound, AlertsTooOften } from '../alerts.errors';
import { NO_SEARCH, type Alert, type AlertSearch } from '../alerts.types';
import { CONFIRM_DAYS, daysBefore, waitAfter } from '../domain/alert-rules';
import { AlertBook } from '../queries/alert-book.query';

import { AlertMail, type ToldCall } from './alert-mail';
import { AlertTokens } from './alert-tokens';

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('alerts:' || $1::text, 0))`;

@Injectable()
export class AskAlertService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly book: AlertBook,
    private readonly mail: AlertMail,
    private readonly tokens: AlertTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a search, and writes to its address: nothing more is sent until it is confirmed there.
   * Answers the same whoever the address belongs to. @throws AlertsTooOften
   */
  ask(asked: Omit<Alert, 'id' | 'callId'>): Promise<void> {
    return this.keep({ ...asked, callId: null }, () => Promise.resolve(null));
  }

  /** The same, to be told of what becomes of one call. @throws CallNotFound, AlertsTooOften */
  follow(callId: CallId, who: Pick<Alert, 'email' | 'language'>): Promise<void> {
    return this.keep({ ...who, ...NO_SEARCH, callId }, async (reader) => {
      const call = await this.book.callToFollow(reader, callId);
      if (call === null) throw new CallNotFound();
      return call;
    });
  }

  /** From now on, what was asked for is told. As often as it is asked, the same. @throws AlertNotFound */
  confirm(token: string): Promise<AlertSearch> {
    const id = this.tokens.idIn('confirm', token);
    if (id === null) throw new AlertNotFound();
    const at = this.clock();
    const since = daysBefore(at, CONFIRM_DAYS);
    return this.transactions.run(SYSTEM, async (tx) => {
      const search = await this.book.confirm(readerOf(tx), id, at, since);
      if (search === null) throw new AlertNotFound();
      return search;
    });
  }

  /** Forgets the alert and its address; left already is left. @throws AlertNotFound */
  leave(token: string): Promise<void> {
    const id = this.tokens.idIn('leave', token) ?? this.tokens.idIn('confirm', token);
    if (id === null) throw new AlertNotFound();
    return this.transactions.run(SYSTEM, (tx) => this.book.forget(readerOf(tx), id));
  }

  private keep(
    asked: Omit<Alert, 'id'>,
    followed: (reader: Reader) => Promise<ToldCall | null>,
  ): Promise<void> {
    const at = this.clock();
    const alert = { ...asked, email: asked.email.trim().toLowerCase(), id: newId<'Alert'>(at) };
    return this.transactions.run(SYSTEM, async (tx) => {
      const reader = readerOf(tx);
      const call = await followed(reader);
      await tx.query(LOCK, [alert.email]);
      const nth = await this.book.oldestOfTooMany(reader, alert.email, daysBefore(at, 1));
      const wait = waitAfter(nth, at);
      if (wait > 0) throw new AlertsTooOften(wait);
      await this.book.keep(tx, alert, at);
      await this.mail.sendConfirmation(tx, alert, call);
    });
  }
}
