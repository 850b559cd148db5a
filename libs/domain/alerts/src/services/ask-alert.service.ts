import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';

import { AlertNotFound, AlertsTooOften } from '../alerts.errors';
import type { Alert, AlertSearch } from '../alerts.types';
import { CONFIRM_DAYS, daysBefore, waitAfter } from '../domain/alert-rules';
import { AlertBook } from '../queries/alert-book.query';

import { AlertMail } from './alert-mail';
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
  ask(asked: Omit<Alert, 'id'>): Promise<void> {
    const at = this.clock();
    const alert = { ...asked, email: asked.email.trim().toLowerCase(), id: newId<'Alert'>(at) };
    return this.transactions.run(SYSTEM, async (tx) => {
      await tx.query(LOCK, [alert.email]);
      const reader = readerOf(tx);
      const nth = await this.book.oldestOfTooMany(reader, alert.email, daysBefore(at, 1));
      const wait = waitAfter(nth, at);
      if (wait > 0) throw new AlertsTooOften(wait);
      await this.book.keep(tx, alert, at);
      await this.mail.sendConfirmation(tx, alert);
    });
  }

  /** From now on, calls that fit are told. As often as it is asked, the same. @throws AlertNotFound */
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
}
