import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Role } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { afterCommit, TransactionRunner } from '#platform/database';

import type { AccessTokenId, ClientId, PersonId } from '../auth.types';
import { Afterwards } from '../rights/afterwards';
import type { ClientHolder, Holder, PersonHolder } from '../rights/holder';
import { ShortMemory } from '../rights/short-memory';
import { isSeenLongAgo } from '../sessions/session-life';

import { hashOfSecret, kindOfSecret } from './secret';

/** How late another process may notice that a token was revoked; this one notices at once. */
const MEMORY_MS = 1_000;

interface Known<H extends Holder> {
  readonly holder: H;
  readonly expiresAt: Date;
}

interface AccessTokenRow {
  readonly id: AccessTokenId;
  readonly personId: PersonId;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

interface ClientTokenRow {
  readonly clientId: ClientId;
  readonly organisationId: Id<'Organisation'>;
  readonly roles: readonly Role[];
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
}

const FIND_ACCESS_TOKEN = `
  SELECT id, person_id AS "personId", scopes, expires_at AS "expiresAt",
    last_used_at AS "lastUsedAt"
  FROM auth.access_token WHERE secret_hash = $1`;
const USED = `UPDATE auth.access_token SET last_used_at = $2 WHERE id = $1`;
const FIND_CLIENT_TOKEN = `
  SELECT c.id AS "clientId", c.organisation_id AS "organisationId", c.roles, t.scopes,
    t.expires_at AS "expiresAt"
  FROM auth.client_token t JOIN auth.client c ON c.id = t.client_id
  WHERE t.secret_hash = $1`;

/** Tells whose a bearer token is, and asks the database once a second for each. */
@Injectable()
export class BearerTokens {
  private readonly memory: ShortMemory<Known<Holder> | null>;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly afterwards: Afterwards,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.memory = new ShortMemory(MEMORY_MS, clock);
  }

  /** Null when it is nobody's, or no longer; a mistyped one is known without asking. */
  async recognise(secret: string): Promise<Holder | null> {
    const kind = kindOfSecret(secret);
    if (kind !== 'pat' && kind !== 'access') return null;
    const hash = hashOfSecret(secret);
    const known = await this.memory.recall(hash.toString('base64'), () =>
      kind === 'pat' ? this.findAccessToken(hash) : this.findClientToken(hash),
    );
    return known === null || known.expiresAt <= this.clock() ? null : known.holder;
  }

  /** To be told, within the transaction, when one is revoked. */
  forget(): void {
    afterCommit(() => this.memory.forgetAll());
  }

  private async findAccessToken(hash: Buffer): Promise<Known<PersonHolder> | null> {
    const row = await this.transactions.read(SYSTEM, (reader) =>
      reader.one<AccessTokenRow>(FIND_ACCESS_TOKEN, [hash]),
    );
    if (row === null) return null;
    this.noteUsed(row);
    const { personId, scopes, expiresAt } = row;
    return { holder: { kind: 'person', personId, sessionId: null, scopes }, expiresAt };
  }

  private async findClientToken(hash: Buffer): Promise<Known<ClientHolder> | null> {
    const row = await this.transactions.read(SYSTEM, (reader) =>
      reader.one<ClientTokenRow>(FIND_CLIENT_TOKEN, [hash]),
    );
    if (row === null) return null;
    const { expiresAt, ...client } = row;
    return { holder: { kind: 'client', ...client }, expiresAt };
  }

  private noteUsed({ id, lastUsedAt }: AccessTokenRow): void {
    const now = this.clock();
    if (!isSeenLongAgo(lastUsedAt, now)) return;
    this.afterwards.start(() => this.transactions.run(SYSTEM, (tx) => tx.query(USED, [id, now])));
  }
}
