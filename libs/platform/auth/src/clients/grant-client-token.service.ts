import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { isUuid, newId, type Id } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, readerOf, type Tx } from '#platform/database';

import { GrantRefused } from '../auth.errors';
import type { ClientId } from '../auth.types';
import { ClientTokenEntity } from '../storage/client-token.entity';
import { hashOfSecret, kindOfSecret, newSecret } from '../tokens/secret';

/** Short, because what is copied from a log is then soon of no use. */
const LASTS_SECONDS = 900;

/** A request for a token (RFC 6749 §4.4), its client already told from the header or the body. */
export interface GrantRequest {
  readonly grantType: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  /** Separated by spaces; all that the client has when absent. */
  readonly scope: string | undefined;
}

export interface GrantedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly string[];
}

const FIND = `
  SELECT id, organisation_id AS "organisationId", scopes FROM auth.client
  WHERE id = $1 AND secret_hash = $2`;

@Injectable()
export class GrantClientTokenService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives a programme a token in exchange for its secret. @throws GrantRefused */
  async grant(request: GrantRequest): Promise<GrantedToken> {
    if (request.grantType === undefined) throw new GrantRefused('invalid_request');
    if (request.grantType !== 'client_credentials') {
      throw new GrantRefused('unsupported_grant_type');
    }
    return this.transactions.run(SYSTEM, async (tx) => {
      const client = await readerOf(tx).one<Client>(FIND, shown(request));
      if (client === null) throw new GrantRefused('invalid_client');
      const scopes = scopesAsked(request, client);
      return this.keep(tx, client, scopes);
    });
  }

  private async keep(tx: Tx, client: Client, scopes: readonly string[]): Promise<GrantedToken> {
    const secret = newSecret('access');
    const now = this.clock();
    const id = newId<'ClientToken'>(now);
    const expiresAt = new Date(now.getTime() + LASTS_SECONDS * 1000);
    const token = { id, clientId: client.id, scopes, expiresAt };
    await tx.insert(ClientTokenEntity, { ...token, secretHash: hashOfSecret(secret) });
    await this.audit.record(tx, {
      actor: { kind: 'client', id: client.id, memberships: [], scopes },
      action: 'auth.client-token-granted',
      subject: { kind: 'client-token', id },
      organisationId: client.organisationId,
      after: token,
    });
    return { accessToken: secret, expiresInSeconds: LASTS_SECONDS, scopes };
  }
}

interface Client {
  readonly id: ClientId;
  readonly organisationId: Id<'Organisation'>;
  readonly scopes: readonly string[];
}

/** Compared as hashes, within the database: how long it takes says nothing of the secret. */
function shown({ clientId, clientSecret }: GrantRequest): readonly [string, Buffer] {
  if (clientId === undefined || clientSecret === undefined)
    throw new GrantRefused('invalid_client');
  if (!isUuid(clientId) || kindOfSecret(clientSecret) !== 'client') {
    throw new GrantRefused('invalid_client');
  }
  return [clientId, hashOfSecret(clientSecret)];
}

function scopesAsked({ scope }: GrantRequest, client: Client): readonly string[] {
  const asked = [...new Set((scope ?? '').split(' ').filter((one) => one !== ''))];
  if (asked.length === 0) return client.scopes;
  if (asked.some((one) => !client.scopes.includes(one))) throw new GrantRefused('invalid_scope');
  return asked;
}
