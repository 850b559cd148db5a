import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { invariant, refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';

import { ConclusionRefused, DeliberationActionForbidden } from '../deliberation.errors';
import { canChair } from '../deliberation.policy';
import type { SessionId } from '../deliberation.types';
import { minutesOf, type ConcludedItem, type Minutes } from '../domain/minutes';
import { SESSION_LIFE } from '../domain/session-life';
import { MinutesFactsQuery } from '../queries/minutes-facts.query';
import { SessionDesk } from '../queries/session-desk.query';
import { MinutesEntity } from '../storage/minutes.entity';
import { SessionEntity } from '../storage/session.entity';

import { DeliberationJournal } from './deliberation-journal';

@Injectable()
export class CloseSessionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: SessionDesk,
    private readonly facts: MinutesFactsQuery,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The chair closes a session of which every file is concluded: the minutes are drawn up from what
   * was recorded, those files included that the chair is recused from.
   * @throws SessionNotFound, DeliberationActionForbidden, TransitionNotAllowed, ConclusionRefused,
   *   VersionStale
   */
  close(actor: Actor, id: SessionId, version: number): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      if (!canChair(actor, session)) throw new DeliberationActionForbidden();
      const status = SESSION_LIFE.after(session.status, 'close');
      const closedAt = this.clock();
      await compareAndSet(tx, SessionEntity, { id, version }, { status, closedAt });
      const sha256 = await this.transactions.run(SYSTEM, (whole) =>
        this.drawUp(whole, session, closedAt),
      );
      await this.journal.keep(tx, actor, {
        action: 'deliberation.session-closed',
        subject: { kind: 'session', id },
        funderId: session.funderId,
        after: { sha256 },
      });
    });
  }

  private async drawUp(tx: Tx, session: SessionEntity, closedAt: Date): Promise<string> {
    const { items, positions } = await this.facts.of(tx, session.id);
    const open = items.filter(({ conclusion }) => conclusion === null);
    if (open.length > 0) {
      const refusals = open.map(({ reference }) =>
        refusal('file-not-concluded', undefined, { reference: reference ?? '—' }),
      );
      throw new ConclusionRefused(refusals);
    }
    const { chairId, openedAt } = session;
    invariant(chairId !== null && openedAt !== null, 'an open session has a chair');
    const content = minutesOf({
      session,
      chairId,
      openedAt,
      closedAt,
      items: items.filter(isConcluded),
      positions,
    });
    const sha256 = fingerprintOf(content);
    const { id: sessionId } = session;
    await tx.insert(MinutesEntity, { sessionId, content, sha256, drawnUpAt: closedAt });
    return sha256;
  }
}

function isConcluded(item: {
  readonly conclusion: string | null;
  readonly tally: ConcludedItem['tally'] | null;
  readonly concludedAt: string | null;
}): item is ConcludedItem {
  return item.conclusion !== null && item.tally !== null && item.concludedAt !== null;
}

/** Of the canonical form (RFC 8785), so that anybody can compute it again. */
function fingerprintOf(minutes: Minutes): string {
  return createHash('sha256')
    .update(canonicalize(minutes) ?? '')
    .digest('hex');
}
