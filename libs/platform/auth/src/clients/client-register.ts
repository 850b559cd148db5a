import { Inject, Injectable } from '@nestjs/common';

import { hasRole, type Actor, type Role } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId, type Id } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import { ClientNotFound, ClientRefused, NotAdministrator } from '../auth.errors';
import type { ClientId, PersonId } from '../auth.types';
import { RuleBook } from '../rule/rule-book';
import { ClientEntity } from '../storage/client.entity';
import { checkScopes } from '../tokens/check-access-token';
import { BearerTokens } from '../tokens/bearer-tokens';
import { hashOfSecret, newSecret } from '../tokens/secret';

export interface NewClient {
  readonly organisationId: Id<'Organisation'>;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly string[];
}

export interface RegisteredClient extends NewClient {
  readonly id: ClientId;
  readonly createdAt: Date;
  /** Shown this once; we keep its hash only. */
  readonly secret: string;
}

/** The programmes that act for an organisation, as its administrators allow. */
@Injectable()
export class ClientRegister {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly rules: RuleBook,
    private readonly bearers: BearerTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Lets a programme act for an organisation. @throws NotAdministrator, ClientRefused */
  async register(actor: Actor, wish: NewClient): Promise<RegisteredClient> {
    if (!hasRole(actor, wish.organisationId, 'administrator')) throw new NotAdministrator();
    this.refuseUnlessSound(wish);

    const now = this.clock();
    const id = newId<'Client'>(now);
    const secret = newSecret('client');
    const { organisationId } = wish;
    await this.transactions.run(actor, async (tx) => {
      const client = { ...wish, id, registeredBy: actor.id as PersonId, createdAt: now };
      await tx.insert(ClientEntity, { ...client, secretHash: hashOfSecret(secret) });
      const subject = { kind: 'client', id };
      const action = 'auth.client-registered';
      await this.audit.record(tx, { actor, action, subject, organisationId, after: client });
    });
    return { ...wish, id, createdAt: now, secret };
  }

  /** Ends a programme's access, and its tokens, at once. @throws ClientNotFound, NotAdministrator */
  async revoke(actor: Actor, id: ClientId): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const client = await tx.findOneBy(ClientEntity, { id });
      if (client === null) throw new ClientNotFound();
      const { organisationId } = client;
      if (!hasRole(actor, organisationId, 'administrator')) throw new NotAdministrator();
      await tx.delete(ClientEntity, { id });
      const subject = { kind: 'client', id };
      await this.audit.record(tx, {
        actor,
        action: 'auth.client-revoked',
        subject,
        organisationId,
      });
      this.bearers.forget();
    });
  }

  /** A programme that could register others would outlive its own end. */
  private refuseUnlessSound({ roles, scopes }: NewClient): void {
    const refusals = checkScopes(scopes, this.rules.unknownScopes(scopes));
    if (roles.includes('administrator')) {
      refusals.push(refusal('client-administrator', `/roles/${roles.indexOf('administrator')}`));
    }
    if (refusals.length > 0) throw new ClientRefused(refusals);
  }
}
