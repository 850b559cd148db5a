import { Injectable } from '@nestjs/common';

import { linkScope, type Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import type { Tx } from '#platform/database';

import type { PersonId, SessionId } from '../auth.types';

import { SessionRegister, type OpenedSession } from './session-register';

/** What a link opens: one thing, of a kind that the rules of operations name. */
export interface LinkTarget {
  readonly kind: string;
  readonly id: string;
}

export interface LinkVisit {
  readonly personId: PersonId;
  /** The session ends by then at the latest. */
  readonly until: Date;
  readonly userAgent: string | undefined;
  /** The session that the same browser already has: it ends, so that none is ever carried over. */
  readonly earlierSessionId: SessionId | null;
}

/**
 * Sessions of those who came by the link of a mail: they reach one thing, and act for no
 * organisation. Whether the link is good is for the module that sent it.
 */
@Injectable()
export class LinkSessions {
  constructor(
    private readonly sessions: SessionRegister,
    private readonly audit: AuditTrail,
  ) {}

  /** As the system. */
  async open(tx: Tx, target: LinkTarget, visit: LinkVisit): Promise<OpenedSession> {
    const { personId, until, userAgent, earlierSessionId } = visit;
    if (earlierSessionId !== null) await this.sessions.replace(tx, earlierSessionId);
    const scope = linkScope(target.kind, target.id);
    const session = await this.sessions.open(tx, personId, userAgent, { scope, until });
    const actor: Actor = { kind: 'person', id: personId, memberships: [], scopes: [scope] };
    await this.audit.record(tx, {
      actor,
      action: 'auth.session-opened-by-link',
      subject: { kind: 'session', id: session.id },
      after: { scope, endsAt: session.endsAt },
    });
    return session;
  }

  /** Ends every session that the links to this opened. As the system. */
  async endAll(tx: Tx, { kind, id }: LinkTarget): Promise<void> {
    await this.sessions.endConfined(tx, linkScope(kind, id));
  }
}
