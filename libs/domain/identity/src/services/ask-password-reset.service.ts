import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { currentContext } from '#platform/context';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import {
  COUNTED_MS,
  expiryOf,
  MOST_PER_ADDRESS,
  MOST_PER_PLACE,
  waitAfter,
} from '../domain/password-reset';
import { normaliseEmail } from '../domain/person-facts';
import { PasswordResetTooOften } from '../identity.errors';
import { passwordResetAsked } from '../identity.events';
import { PasswordResetEntity } from '../storage/password-reset.entity';

import { PasswordResetTokens } from './password-reset-tokens';

const LOCK = `
  SELECT pg_advisory_xact_lock(hashtextextended('identity.password-reset:' || $1::text, 0))`;

/** The ask that, if it still counts, is one too many: of the address, or of the place. */
const OLDEST_OF_TOO_MANY = `
  SELECT max(asked_at) AS "askedAt" FROM (
    (SELECT asked_at FROM identity.password_reset WHERE email = $1 AND asked_at > $3
      ORDER BY asked_at DESC OFFSET ${MOST_PER_ADDRESS - 1} LIMIT 1)
    UNION ALL
    (SELECT asked_at FROM identity.password_reset WHERE ip_prefix = $2 AND asked_at > $3
      ORDER BY asked_at DESC OFFSET ${MOST_PER_PLACE - 1} LIMIT 1)
  ) AS nth`;

@Injectable()
export class AskPasswordResetService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly tokens: PasswordResetTokens,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes note that another password is wanted. Does, and takes as long to do, the same whether or
   * not an account has the address: the worker looks for it, and writes.
   * @throws PasswordResetTooOften
   */
  ask(actor: Actor, address: string): Promise<void> {
    const email = normaliseEmail(address);
    const askedAt = this.clock();
    const { ipPrefix } = currentContext();
    return this.transactions.run(SYSTEM, async (tx) => {
      await this.refuseIfTooOften(tx, email, ipPrefix, askedAt);
      const id = newId<'PasswordReset'>(askedAt);
      await tx.insert(PasswordResetEntity, {
        id,
        email,
        ipPrefix,
        tokenHash: this.tokens.hashOf(this.tokens.tokenOf(id)),
        askedAt,
        expiresAt: expiryOf(askedAt),
      });
      const subject = { kind: 'password-reset', id };
      await this.audit.record(tx, { actor, action: 'identity.password-reset-asked', subject });
      await this.outbox.publish(tx, passwordResetAsked(id));
    });
  }

  private async refuseIfTooOften(
    tx: Tx,
    email: string,
    ipPrefix: string | null,
    now: Date,
  ): Promise<void> {
    await tx.query(LOCK, [email]);
    const since = new Date(now.getTime() - COUNTED_MS);
    const params = [email, ipPrefix, since];
    const nth = await readerOf(tx).one<{ askedAt: Date | null }>(OLDEST_OF_TOO_MANY, params);
    const wait = waitAfter(nth?.askedAt ?? null, now);
    if (wait > 0) throw new PasswordResetTooOften(wait);
  }
}
