import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';

import { DeliberationActionForbidden, SessionRefused } from '../deliberation.errors';
import { sessionPlanned } from '../deliberation.events';
import { canPrepare } from '../deliberation.policy';
import type { CommitteeSession, SessionId } from '../deliberation.types';
import { checkArrangement, type Arrangement } from '../domain/session';
import { SESSION_LIFE } from '../domain/session-life';
import type { SharingFacts } from '../queries/candidates.query';
import { SessionDesk } from '../queries/session-desk.query';
import { AgendaItemEntity } from '../storage/agenda-item.entity';
import { SessionEntity } from '../storage/session.entity';

import { DeliberationJournal } from './deliberation-journal';

/** How a session is set up; without files named, all of the call that wait for a decision. */
export interface SessionPlan extends Omit<Arrangement, 'applicationIds'> {
  readonly title: string;
  readonly plannedAt: Date;
  readonly applicationIds: readonly string[] | null;
}

/** How long people have to come, when a machine calls them together. */
const A_WEEK_MS = 7 * 24 * 3_600_000;

@Injectable()
export class PlanSessionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: SessionDesk,
    private readonly journal: DeliberationJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CallNotFound, DeliberationActionForbidden, SessionRefused */
  plan(actor: Actor, callId: CallId, plan: SessionPlan): Promise<SessionId> {
    return this.transactions.run(actor, async (tx) => {
      const facts = await this.desk.arrangementFacts(readerOf(tx), callId);
      if (!canPrepare(actor, facts.funderId)) throw new DeliberationActionForbidden();
      const applicationIds = plan.applicationIds ?? facts.applicationIds;
      const refusals = checkArrangement({ ...plan, applicationIds }, facts);
      if (refusals.length > 0) throw new SessionRefused(refusals);
      const at = this.clock();
      const session: CommitteeSession = {
        id: newId<'Session'>(at),
        callId,
        funderId: facts.funderId,
        status: 'planned',
        version: 1,
        ...arranged(plan),
      };
      await tx.insert(SessionEntity, session);
      await this.keepAgenda(tx, actor, session, applicationIds);
      return session.id;
    });
  }

  /** Changes all of a session that is not open yet. @throws as `plan`, SessionNotFound, VersionStale */
  arrange(actor: Actor, id: SessionId, version: number, plan: SessionPlan): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      if (!canPrepare(actor, session.funderId)) throw new DeliberationActionForbidden();
      SESSION_LIFE.after(session.status, 'arrange');
      const facts = await this.desk.arrangementFacts(readerOf(tx), session.callId);
      const applicationIds = plan.applicationIds ?? facts.applicationIds;
      const refusals = checkArrangement({ ...plan, applicationIds }, facts);
      if (refusals.length > 0) throw new SessionRefused(refusals);
      await compareAndSet(tx, SessionEntity, { id, version }, arranged(plan));
      await tx.delete(AgendaItemEntity, { sessionId: id });
      const { callId, funderId, status } = session;
      const after = { id, callId, funderId, status, version: version + 1, ...arranged(plan) };
      await this.keepAgenda(tx, actor, after, applicationIds);
    });
  }

  /** A session on all candidates, whose people are still to be named: no method could settle them. */
  async planFor(tx: Tx, actor: Actor, { revision, candidates }: SharingFacts): Promise<SessionId> {
    const at = this.clock();
    const session: CommitteeSession = {
      id: newId<'Session'>(at),
      callId: revision.callId,
      funderId: revision.funderId,
      title: revision.title.fr,
      plannedAt: new Date(at.getTime() + A_WEEK_MS),
      status: 'planned',
      version: 1,
      chairId: null,
      colleges: [],
      members: [],
    };
    await tx.insert(SessionEntity, session);
    const ids = candidates.map(({ applicationId }) => applicationId);
    await this.keepAgenda(tx, actor, session, ids);
    return session.id;
  }

  private async keepAgenda(
    tx: Tx,
    actor: Actor,
    session: CommitteeSession,
    applicationIds: readonly string[],
  ): Promise<void> {
    await tx.insert(
      AgendaItemEntity,
      applicationIds.map((applicationId, index) => ({
        sessionId: session.id,
        applicationId: asId<'Application'>(applicationId),
        position: index + 1,
      })),
    );
    await this.journal.keep(tx, actor, {
      action: 'deliberation.session-planned',
      subject: { kind: 'session', id: session.id },
      funderId: session.funderId,
      after: { ...session, applicationIds },
      event: sessionPlanned(session),
    });
  }
}

function arranged({ title, plannedAt, chairId, colleges, members }: SessionPlan) {
  return {
    title,
    plannedAt,
    chairId: chairId as PersonId | null,
    colleges,
    members: members.map(({ personId, college }) => ({ personId, college, isPresent: false })),
  };
}
