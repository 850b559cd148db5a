import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { instantJson, TransactionRunner } from '#platform/database';
import type { CallId } from '#domain/calls';

import { MinutesNotFound, SessionNotFound } from '../deliberation.errors';
import { canChair, canPrepare, canReadSession, canSpeak } from '../deliberation.policy';
import type {
  CommitteeSession,
  SessionAction,
  SessionId,
  Stance,
  SessionMember,
} from '../deliberation.types';
import type { Minutes } from '../domain/minutes';
import type { Tally } from '../domain/session';
import { SESSION_LIFE } from '../domain/session-life';

export interface FileOfSession {
  readonly applicationId: string;
  readonly reference: string | null;
  readonly title: string;
  readonly conclusion: string | null;
  readonly tally: Tally | null;
  readonly concludedAt: string | null;
  /** Whether the reader has declared what binds them to those who apply, or that nothing does. */
  readonly hasDeclared: boolean;
  readonly positions: readonly {
    readonly personId: string;
    readonly personName: string;
    readonly stance: Stance;
    readonly reason: string;
  }[];
}

/** Somebody who sits, and how they are called. */
export interface NamedMember extends SessionMember {
  readonly name: string;
}

export interface SessionPage extends Omit<CommitteeSession, 'members'> {
  readonly members: readonly NamedMember[];
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  /** Those that the actor is not kept from. */
  readonly files: readonly FileOfSession[];
  readonly allowedActions: readonly SessionAction[];
}

export interface MinutesPage {
  readonly content: Minutes;
  readonly sha256: string;
  readonly signedAt: Date | null;
  readonly signedBy: string | null;
  /** Whether files were left out that the actor is kept from: the fingerprint is of the whole. */
  readonly isRedacted: boolean;
}

const FILES = `
  SELECT coalesce(json_agg(json_build_object('applicationId', i.application_id,
      'reference', a.reference, 'title', a.title, 'conclusion', i.conclusion, 'tally', i.tally,
      'concludedAt', ${instantJson('i.concluded_at')},
      'hasDeclared', EXISTS (SELECT FROM assessment.declaration d
        WHERE d.application_id = i.application_id
          AND d.person_id = (SELECT platform.actor_id())::uuid),
      'positions', (SELECT coalesce(json_agg(json_build_object('personId', p.person_id,
          'personName', h.given_name || ' ' || h.family_name, 'stance', p.stance,
          'reason', p.reason) ORDER BY p.stated_at, p.person_id), '[]')
        FROM deliberation.position p JOIN identity.person h ON h.id = p.person_id
        WHERE p.session_id = i.session_id AND p.application_id = i.application_id))
    ORDER BY i.position), '[]')
  FROM deliberation.agenda_item i JOIN applications.application a ON a.id = i.application_id
  WHERE i.session_id = n.id`;

/** In the order in which they were named, each with how they are called. */
const MEMBERS = `
  SELECT coalesce(jsonb_agg(m.member
    || jsonb_build_object('name', identity.name_of((m.member ->> 'personId')::uuid))
    ORDER BY m.position), '[]')
  FROM jsonb_array_elements(n.members) WITH ORDINALITY AS m (member, position)`;

const SESSION = `n.id, n.call_id AS "callId", n.funder_id AS "funderId", n.title,
  n.planned_at AS "plannedAt", n.status, n.version, n.chair_id AS "chairId", n.colleges, (${MEMBERS}) AS members,
  n.opened_at AS "openedAt", n.closed_at AS "closedAt", (${FILES}) AS files`;

/** The first wall: people of the funder; which of them, the policy says. */
const OWN = 'n.funder_id = ANY ($2::uuid[])';

@Injectable()
export class SessionsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
  ) {}

  /** Those of a call that the actor prepares, audits or sits in, the earliest first. */
  async ofCall(actor: Actor, callId: CallId): Promise<readonly SessionPage[]> {
    const rows = await this.read(actor, 'n.call_id = $1', callId);
    return rows.filter((session) => canReadSession(actor, session));
  }

  /** @throws SessionNotFound */
  async find(actor: Actor, id: SessionId): Promise<SessionPage> {
    const [session] = await this.read(actor, 'n.id = $1', id);
    if (session === undefined || !canReadSession(actor, session)) throw new SessionNotFound();
    return session;
  }

  /** Without the files that the actor is kept from. @throws SessionNotFound, MinutesNotFound */
  async minutesOf(actor: Actor, id: SessionId): Promise<MinutesPage> {
    const { files } = await this.find(actor, id);
    const row = await this.transactions.read(actor, (reader) =>
      reader.one<Omit<MinutesPage, 'isRedacted'>>(
        `SELECT content, sha256, signed_at AS "signedAt", signed_by AS "signedBy"
         FROM deliberation.minutes WHERE session_id = $1`,
        [id],
      ),
    );
    if (row === null) throw new MinutesNotFound();
    const seen = new Set(files.map(({ applicationId }) => applicationId));
    const shown = row.content.files.filter(({ applicationId }) => seen.has(applicationId));
    const isRedacted = shown.length < row.content.files.length;
    return { ...row, content: { ...row.content, files: shown }, isRedacted };
  }

  private async read(actor: Actor, which: string, id: string): Promise<readonly SessionPage[]> {
    const rows = await this.transactions.read(actor, (reader) =>
      reader.rows<Omit<SessionPage, 'allowedActions'>>(
        `SELECT ${SESSION} FROM deliberation.session n
         WHERE ${which} AND ${this.wall.restrict(OWN)} AND $2::uuid[] IS NOT NULL
         ORDER BY n.planned_at, n.id`,
        [id, organisationsOf(actor)],
      ),
    );
    return rows.map((row) => ({ ...row, allowedActions: actionsFor(actor, row) }));
  }
}

/** What the state allows and the actor may do. */
function actionsFor(actor: Actor, session: CommitteeSession): readonly SessionAction[] {
  const may: Readonly<Record<SessionAction, boolean>> = {
    arrange: canPrepare(actor, session.funderId),
    open: canPrepare(actor, session.funderId) || canChair(actor, session),
    'state-position': canSpeak(actor, session),
    conclude: canChair(actor, session),
    close: canChair(actor, session),
    sign: canChair(actor, session),
  };
  return SESSION_LIFE.actionsIn(session.status).filter((action) => may[action]);
}
