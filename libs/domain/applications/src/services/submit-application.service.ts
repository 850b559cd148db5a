import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { currentContext } from '#platform/context';
import { readerOf, TransactionRunner } from '#platform/database';

import {
  ApplicationActionForbidden,
  ApplicationChangedMeanwhile,
  DeadlinePassed,
  SubmissionRefused,
} from '../applications.errors';
import { canEngage } from '../applications.policy';
import type { ApplicationId } from '../applications.types';
import { APPLICATION_LIFE } from '../domain/application-life';
import { closingTimeOf, timelinessOf } from '../domain/deadline';
import { refusalsIn } from '../domain/pre-check';

import { ApplicationLocks } from './application-locks';
import {
  GatherSubmissionService,
  refuseUnopened,
  type Gathered,
} from './gather-submission.service';
import { KeepSubmissionService, type Receipt } from './keep-submission.service';

export interface SubmissionRequest {
  readonly applicationId: ApplicationId;
  /** The version that the representative has before their eyes. */
  readonly expectedVersion: number;
}

@Injectable()
export class SubmitApplicationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly locks: ApplicationLocks,
    private readonly submission: GatherSubmissionService,
    private readonly keepSubmission: KeepSubmissionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Hands an application in: freezes what it says, seals it, and shares it with the funder.
   * Arrival decides whether it is in time, judged once the locks are held; and what is wrong is
   * told all at once.
   *
   * @throws ApplicationNotFound, ApplicationActionForbidden, TransitionNotAllowed, CallNotOpen,
   * ApplicationChangedMeanwhile, DeadlinePassed, SubmissionRefused
   */
  submit(actor: Actor, { applicationId, expectedVersion }: SubmissionRequest): Promise<Receipt> {
    const receivedAt = currentContext().receivedAt ?? this.clock();
    return this.transactions.run(actor, async (tx) => {
      const held = await this.locks.hold(tx, actor, applicationId);
      const { application, consortium, call } = held;
      if (!canEngage(actor, application))
        throw new ApplicationActionForbidden('for-the-representative-of-the-lead');
      APPLICATION_LIFE.after(application.status, 'submit');
      if (application.version !== expectedVersion)
        throw new ApplicationChangedMeanwhile(application.version);

      await this.locks.align(tx, held);
      const reader = readerOf(tx);
      const gathered = await this.submission.gather(reader, applicationId, consortium, receivedAt);
      refuseUnopened(call, gathered.latest, receivedAt);
      refuseLate(gathered, receivedAt);
      const refusals = refusalsIn(gathered.preCheck);
      if (refusals.length > 0) throw new SubmissionRefused(refusals);

      invariant(actor.id !== null, 'who submits is someone');
      return this.keepSubmission.keep(tx, actor, { ...gathered, submitterId: actor.id });
    });
  }
}

function refuseLate({ file, latest }: Gathered, receivedAt: Date): void {
  if (timelinessOf(latest, receivedAt, file.now) !== 'too-late') return;
  throw new DeadlinePassed(closingTimeOf(latest), receivedAt);
}
