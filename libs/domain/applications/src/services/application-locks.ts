import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { readerOf, type Tx } from '#platform/database';
import { CallRegister, type Call } from '#domain/calls';
import { ConsortiumDirectory, FreezeConsortiumService, type Consortium } from '#domain/consortia';

import { DeadlinePassed } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { closingTimeOf, timelinessOf } from '../domain/deadline';
import { clockOfDatabase } from '../queries/clock-of-database';
import { Reach, type ReachedApplication } from '../queries/reach';

import { AlignPartnersService } from './align-partners.service';

/** An application, its consortium and its call, held until the transaction ends. */
export interface Held {
  readonly application: ReachedApplication;
  readonly consortium: Consortium;
  readonly call: Call;
}

/** What submitting and withdrawing hold still, and what they let go. */
@Injectable()
export class ApplicationLocks {
  constructor(
    private readonly reach: Reach,
    private readonly calls: CallRegister,
    private readonly consortia: ConsortiumDirectory,
    private readonly freezeConsortium: FreezeConsortiumService,
    private readonly alignPartners: AlignPartnersService,
  ) {}

  /**
   * Locks in the order of the plan: the call, then the consortium, then the application.
   * @throws ApplicationNotFound
   */
  async hold(tx: Tx, actor: Actor, id: ApplicationId): Promise<Held> {
    const seen = await this.reach.find(readerOf(tx), actor, id);
    const call = await this.calls.holdStill(tx, seen.callId);
    const consortium = await this.consortia.lock(tx, seen.consortiumId);
    return { call, consortium, application: await this.reach.lock(tx, actor, id) };
  }

  /** The partners of the application are those of its consortium, whether or not the news came. */
  async align(tx: Tx, { application, consortium }: Held): Promise<void> {
    await this.alignPartners.align(tx, application, consortium);
  }

  /** Partners may come and go again, now that what they submitted is withdrawn. */
  async thaw(tx: Tx, { consortium }: Held): Promise<void> {
    await this.freezeConsortium.thaw(tx, consortium);
  }

  /** Judged by the latest revision: a deadline may only have been put off. @throws DeadlinePassed */
  async refuseLate(tx: Tx, { call }: Held, receivedAt: Date): Promise<void> {
    const reader = readerOf(tx);
    const latest = await this.calls.revisionOf(reader, call.id);
    const now = await clockOfDatabase(reader);
    if (timelinessOf(latest, receivedAt, now) === 'too-late')
      throw new DeadlinePassed(closingTimeOf(latest), receivedAt);
  }
}
