import { Inject, Injectable } from '@nestjs/common';

import { hasRole, SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { invariant } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { CallNotFound, CallNotOpen, type CallId } from '#domain/calls';
import { ConsortiumNotFound, type Consortium, type ConsortiumId } from '#domain/consortia';

import { ApplicationActionForbidden, LateExceptionRefused } from '../applications.errors';
import { lateAccepted } from '../applications.events';
import { checkLateException } from '../domain/check-arrival';
import { LateExceptionEntity } from '../storage/late-exception.entity';

import { ApplicationSources } from './application-sources';

export interface NewLateException {
  readonly callId: CallId;
  readonly consortiumId: ConsortiumId;
  readonly closesAt: Date;
  readonly reason: string;
}

/** What an officer decided, as the answer says it. */
export interface LateException extends NewLateException {
  readonly givenAt: Date;
}

@Injectable()
export class AcceptLateService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sources: ApplicationSources,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lets one consortium, named, come later than the call closes, for a reason that is kept and
   * told. It changes the deadline for nobody else.
   * @throws CallNotFound, CallNotOpen, ConsortiumNotFound, ApplicationActionForbidden,
   * LateExceptionRefused
   */
  accept(actor: Actor, exception: NewLateException): Promise<LateException> {
    const { callId, closesAt } = exception;
    return this.transactions.run(actor, async (tx) => {
      const call = await this.sources.calls.holdStill(tx, callId);
      if (call.status === 'draft') throw new CallNotFound();
      if (!hasRole(actor, call.funderId, 'officer'))
        throw new ApplicationActionForbidden('for-the-officers-of-the-call');
      const latest = await this.sources.calls.revisionOf(readerOf(tx), callId);
      if (call.status === 'cancelled')
        throw new CallNotOpen(call.status, latest.opensAt, latest.closesAt);
      const consortium = await this.answering(exception);
      const givenAt = this.clock();
      const refusals = checkLateException(closesAt, latest, givenAt);
      if (refusals.length > 0) throw new LateExceptionRefused(refusals);
      await this.keep(tx, actor, { ...exception, givenAt, consortium, funderId: call.funderId });
      return { ...exception, givenAt };
    });
  }

  /** Read by the house: a funder sees no consortium before it submits. @throws ConsortiumNotFound */
  private answering({ callId, consortiumId }: NewLateException): Promise<Consortium> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const consortium = await this.sources.consortia.find(readerOf(tx), consortiumId);
      if (consortium.callId !== callId) throw new ConsortiumNotFound();
      return consortium;
    });
  }

  private async keep(tx: Tx, actor: Actor, { consortium, ...given }: Given): Promise<void> {
    invariant(actor.id !== null, 'who lets somebody come later is someone');
    const { callId, consortiumId, funderId, closesAt, reason, givenAt } = given;
    const row = { callId, consortiumId, funderId, closesAt, reason, givenAt };
    const id = newId<'LateException'>(givenAt);
    await tx.insert(LateExceptionEntity, { id, ...row, givenBy: actor.id });
    await this.audit.record(tx, {
      actor,
      action: 'applications.late-accepted',
      subject: { kind: 'consortium', id: consortiumId },
      organisationId: funderId,
      after: row,
    });
    await this.outbox.publish(tx, lateAccepted(consortium, { funderId, closesAt }));
  }
}

interface Given extends LateException {
  readonly consortium: Consortium;
  readonly funderId: LateExceptionEntity['funderId'];
}
