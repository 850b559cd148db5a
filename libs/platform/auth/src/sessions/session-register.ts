import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { currentContext } from '#platform/context';
import { afterCommit, TransactionRunner, readerOf, type Tx } from '#platform/database';

import type { PersonId, SessionId } from '../auth.types';
import { Afterwards } from '../rights/afterwards';
import type { PersonHolder } from '../rights/holder';
import { ShortMemory } from '../rights/short-memory';
import { SessionEntity } from '../storage/session.entity';
import { hashOfSecret, newSessionSecret } from '../tokens/secret';

import { browserOf } from './browser';
import { isAlive, isSeenLongAgo, LONGEST_MS, type SessionLife } from './session-life';

/** How late another process may notice that a session was ended; this one notices at once. */
const MEMORY_MS = 1_000;

export interface OpenedSession {
  readonly id: SessionId;
  readonly personId: PersonId;
  readonly endsAt: Date;
  /** For the cookie; we keep its hash only. */
  readonly secret: string;
}

interface KnownSession extends SessionLife {
  readonly id: SessionId;
  readonly personId: PersonId;
  readonly scopes: readonly string[] | null;
}

/** What a session is limited to; one that somebody signed in for has no limits. */
export interface SessionLimits {
  readonly scope: string;
  readonly until: Date;
}

const FIND = `
  SELECT id, person_id AS "personId", last_seen_at AS "lastSeenAt", ends_at AS "endsAt",
    scopes
  FROM auth.session WHERE secret_hash = $1`;
const SEEN = `UPDATE auth.session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`;
const END = `DELETE FROM auth.session WHERE id = $1 RETURNING secret_hash AS "secretHash"`;
const END_OWN = `DELETE FROM auth.session WHERE id = $1 AND person_id = $2 RETURNING secret_hash AS "secretHash"`;
const END_ALL = `DELETE FROM auth.session WHERE person_id = $1 RETURNING secret_hash AS "secretHash"`;
const END_CONFINED = `DELETE FROM auth.session WHERE scopes @> ARRAY[$1] RETURNING secret_hash AS "secretHash"`;

/** The browsers that people have signed in with. */
@Injectable()
export class SessionRegister {
  private readonly memory: ShortMemory<KnownSession | null>;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly afterwards: Afterwards,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.memory = new ShortMemory(MEMORY_MS, clock);
  }

  async open(
    tx: Tx,
    personId: PersonId,
    userAgent: string | undefined,
    limits: SessionLimits | null = null,
  ): Promise<OpenedSession> {
    const now = this.clock();
    const secret = newSessionSecret();
    const latest = limits?.until.getTime() ?? Infinity;
    const endsAt = new Date(Math.min(now.getTime() + LONGEST_MS, latest));
    const id = newId<'Session'>(now);
    await tx.insert(SessionEntity, {
      id,
      personId,
      secretHash: hashOfSecret(secret),
      browser: browserOf(userAgent),
      ipPrefix: currentContext().ipPrefix,
      scopes: limits === null ? null : [limits.scope],
      createdAt: now,
      lastSeenAt: now,
      endsAt,
    });
    return { id, personId, endsAt, secret };
  }

  /** Whose session this is; null when there is none, or no longer. */
  async recognise(secret: string): Promise<PersonHolder | null> {
    const hash = hashOfSecret(secret);
    const session = await this.memory.recall(keyOf(hash), () => this.find(hash));
    if (session === null || !isAlive(session, this.clock())) return null;
    const { id: sessionId, personId, scopes } = session;
    return { kind: 'person', personId, sessionId, scopes };
  }

  /** Ends whatever session a browser still had, before it gets another. */
  async replace(tx: Tx, id: SessionId): Promise<void> {
    await this.delete(tx, END, [id]);
  }

  /** Ends a session if it is the person's; tells whether it did. */
  async end(tx: Tx, personId: PersonId, id: SessionId): Promise<boolean> {
    return (await this.delete(tx, END_OWN, [id, personId])) > 0;
  }

  async endAll(tx: Tx, personId: PersonId): Promise<void> {
    await this.delete(tx, END_ALL, [personId]);
  }

  /** Ends the sessions that are confined to this. */
  async endConfined(tx: Tx, scope: string): Promise<void> {
    await this.delete(tx, END_CONFINED, [scope]);
  }

  private async find(hash: Buffer): Promise<KnownSession | null> {
    const session = await this.transactions.read(SYSTEM, (reader) =>
      reader.one<KnownSession>(FIND, [hash]),
    );
    if (session !== null) this.noteSeen(session);
    return session;
  }

  private noteSeen({ id, lastSeenAt, endsAt }: KnownSession): void {
    const now = this.clock();
    if (!isAlive({ lastSeenAt, endsAt }, now) || !isSeenLongAgo(lastSeenAt, now)) return;
    this.afterwards.start(() => this.transactions.run(SYSTEM, (tx) => tx.query(SEEN, [id, now])));
  }

  /** This process knows at once that they ended; the others, when their memory of them fades. */
  private async delete(tx: Tx, sql: string, params: readonly unknown[]): Promise<number> {
    const rows = await readerOf(tx).rows<{ secretHash: Buffer }>(sql, params);
    afterCommit(() => {
      for (const { secretHash } of rows) this.memory.forget(keyOf(secretHash));
    });
    return rows.length;
  }
}

function keyOf(secretHash: Buffer): string {
  return secretHash.toString('base64');
}
