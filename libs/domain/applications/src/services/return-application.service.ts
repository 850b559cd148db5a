import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import {
  compareAndSet,
  readerOf,
  TransactionRunner,
  type Reader,
  type Tx,
} from '#platform/database';
import { CallRegister } from '#domain/calls';

import {
  ApplicationActionForbidden,
  ApplicationChangedMeanwhile,
  CompletionUnderWay,
  ReturnRefused,
} from '../applications.errors';
import { canInstruct } from '../applications.policy';
import type { ApplicationId } from '../applications.types';
import { APPLICATION_LIFE } from '../domain/application-life';
import { closingTimeOf } from '../domain/deadline';
import { checkReturn, openedBy, type AskedCompletion } from '../domain/check-return';
import { keepReopening } from '../queries/keep-reopening';
import { Reach, type ReachedApplication } from '../queries/reach';
import { latestReopening, WHILE_BACK } from '../queries/reopenings.query';
import { applicationReturned, returnRecalled } from '../return.events';
import { ApplicationEntity } from '../storage/application.entity';

import { FormChronicle } from './form-chronicle';

interface Seen {
  readonly applicationId: ApplicationId;
  /** The version that the officer has before their eyes. */
  readonly expectedVersion: number;
}

export interface Return extends AskedCompletion, Seen {}

export interface Recall extends Seen {
  readonly reason: string;
}

@Injectable()
export class ReturnApplicationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly calls: CallRegister,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives what was submitted back to its consortium, which may write what the remarks name, until
   * then, and submits it again. What was submitted stays, under its number.
   * @throws ApplicationNotFound, ApplicationActionForbidden, TransitionNotAllowed,
   * ApplicationChangedMeanwhile, ReturnRefused
   */
  return(actor: Actor, { remarks, reopensUntil, ...seen }: Return): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const application = await this.hold(tx, actor, seen);
      const status = APPLICATION_LIFE.after(application.status, 'return');
      const { callId, revisionNumber } = application;
      const revision = await this.calls.revisionOf(readerOf(tx), callId, revisionNumber);
      const at = this.clock();
      const refusals = checkReturn({ remarks, reopensUntil }, revision, at);
      if (refusals.length > 0) throw new ReturnRefused(refusals);
      invariant(actor.id !== null, 'who returns an application is someone');
      await compareAndSet(tx, ApplicationEntity, application, { status, updatedAt: at });
      await keepReopening(tx, application.id, {
        ...openedBy(remarks),
        kind: 'completion',
        remarks,
        reopensUntil,
        reopenedAt: at,
        reopenedBy: actor.id,
      });
      await this.chronicle.note(tx, {
        actor,
        action: 'applications.application-returned',
        ...subjectOf(application),
        after: { remarks, reopensUntil },
        event: applicationReturned(
          application,
          closingTimeOf({ ...revision, closesAt: reopensUntil }),
        ),
      });
    });
  }

  /**
   * Takes a return back: what was submitted stands. Not while the consortium is at work on it.
   * @throws ApplicationNotFound, ApplicationActionForbidden, TransitionNotAllowed,
   * ApplicationChangedMeanwhile, CompletionUnderWay
   */
  recall(actor: Actor, { reason, ...seen }: Recall): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const application = await this.hold(tx, actor, seen);
      const status = APPLICATION_LIFE.after(application.status, 'recall');
      const updatedAt = this.clock();
      if (await isBeingCompleted(readerOf(tx), application.id, updatedAt))
        throw new CompletionUnderWay();
      await compareAndSet(tx, ApplicationEntity, application, { status, updatedAt });
      await this.chronicle.note(tx, {
        actor,
        action: 'applications.return-recalled',
        ...subjectOf(application),
        after: { reason },
        event: returnRecalled(application),
      });
    });
  }

  private async hold(tx: Tx, actor: Actor, { applicationId, expectedVersion }: Seen) {
    const application = await this.reach.lock(tx, actor, applicationId);
    if (!canInstruct(actor, application))
      throw new ApplicationActionForbidden('for-the-officers-of-the-call');
    if (application.version !== expectedVersion)
      throw new ApplicationChangedMeanwhile(application.version);
    return application;
  }
}

function subjectOf({ id: applicationId, funderId: organisationId }: ReachedApplication) {
  return { applicationId, organisationId };
}

/** Written to since it was returned, while there is time left. */
async function isBeingCompleted(reader: Reader, id: ApplicationId, now: Date): Promise<boolean> {
  const row = await reader.one<{ readonly isUnderWay: boolean }>(
    `SELECT a.updated_at > o.reopened_at AND o.reopens_until > $2 AS "isUnderWay"
     FROM applications.application a CROSS JOIN LATERAL ${latestReopening(WHILE_BACK)} o
     WHERE a.id = $1`,
    [id, now],
  );
  return row?.isUnderWay ?? false;
}
