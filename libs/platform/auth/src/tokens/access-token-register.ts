import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, readerOf } from '#platform/database';

import { AccessTokenNotFound, AccessTokenRefused } from '../auth.errors';
import type { AccessTokenId, PersonId } from '../auth.types';
import { RuleBook } from '../rule/rule-book';
import { AccessTokenEntity } from '../storage/access-token.entity';

import { BearerTokens } from './bearer-tokens';
import { checkAccessToken, type AccessTokenWish } from './check-access-token';
import { hashOfSecret, newSecret } from './secret';

export interface NewAccessToken extends AccessTokenWish {
  readonly name: string;
}

export interface IssuedAccessToken extends NewAccessToken {
  readonly id: AccessTokenId;
  readonly createdAt: Date;
  /** Shown this once; we keep its hash only. */
  readonly secret: string;
}

const REVOKE = `DELETE FROM auth.access_token WHERE id = $1 AND person_id = $2 RETURNING id`;

/** The keys that people make for programmes of theirs: never more than their maker may do. */
@Injectable()
export class AccessTokenRegister {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly rules: RuleBook,
    private readonly bearers: BearerTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes a key for the person. @throws AccessTokenRefused with every reason */
  async issue(actor: Actor, wish: NewAccessToken): Promise<IssuedAccessToken> {
    const now = this.clock();
    const refusals = checkAccessToken(wish, this.rules.unknownScopes(wish.scopes), now);
    if (refusals.length > 0) throw new AccessTokenRefused(refusals);

    const id = newId<'AccessToken'>(now);
    const secret = newSecret('pat');
    await this.transactions.run(actor, async (tx) => {
      const { name, scopes, expiresAt } = wish;
      const token = { id, name, scopes, expiresAt, personId: actor.id as PersonId, createdAt: now };
      await tx.insert(AccessTokenEntity, { ...token, secretHash: hashOfSecret(secret) });
      const subject = { kind: 'access-token', id };
      await this.audit.record(tx, {
        actor,
        action: 'auth.access-token-issued',
        subject,
        after: token,
      });
    });
    return { ...wish, id, createdAt: now, secret };
  }

  /** Ends a key of the person's at once. @throws AccessTokenNotFound */
  async revoke(actor: Actor, id: AccessTokenId): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const revoked = await readerOf(tx).one(REVOKE, [id, actor.id]);
      if (revoked === null) throw new AccessTokenNotFound();
      const subject = { kind: 'access-token', id };
      await this.audit.record(tx, { actor, action: 'auth.access-token-revoked', subject });
      this.bearers.forget();
    });
  }
}
