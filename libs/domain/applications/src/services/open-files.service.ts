import { Inject, Injectable } from '@nestjs/common';

import { hasRole, SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import type { Refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import { CallNotFound, CallRegister, type Call, type CallId } from '#domain/calls';

import {
  ApplicationActionForbidden,
  FilesAlreadyOpened,
  OpeningRefused,
} from '../applications.errors';
import { OPENERS } from '../applications.policy';
import { checkOpening } from '../domain/check-arrival';
import { SealedFiles } from '../queries/sealed-files.query';

import { OpeningTrail, type Opening } from './opening-trail';

@Injectable()
export class OpenFilesService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallRegister,
    private readonly sealed: SealedFiles,
    private readonly trail: OpeningTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks for the files of a sealed call to be opened, when it is over; opens them, all at once, when
   * somebody else of the funder asked within a day before. Done once, and logged.
   * @returns how many were opened; null: another person is awaited
   * @throws CallNotFound, ApplicationActionForbidden, OpeningRefused, FilesAlreadyOpened
   */
  open(actor: Actor, callId: CallId): Promise<number | null> {
    return this.transactions.run(actor, async (tx) => {
      const call = await this.calls.holdStill(tx, callId);
      refuseStrangers(actor, call);
      const refusals = await this.refusalsOf(tx, call);
      if (refusals.length > 0) throw new OpeningRefused(refusals);
      if (await this.trail.isOpened(tx, call)) throw new FilesAlreadyOpened();
      const request = await this.trail.ask(tx, actor, call, this.clock());
      if (request === null) return null;
      const files = await this.openNow(tx, actor, call, request);
      if (files === null) throw new FilesAlreadyOpened();
      return files;
    });
  }

  /**
   * Opens the files of the calls whose instant has come, as the house: each in a transaction of its
   * own, so that one that fails leaves the others open.
   * @returns for how many calls
   */
  async openDue(): Promise<number> {
    const callIds = await this.transactions.read(SYSTEM, (reader) =>
      this.sealed.scheduled(reader, this.clock()),
    );
    let opened = 0;
    for (const callId of callIds) if (await this.openOnSchedule(callId)) opened += 1;
    return opened;
  }

  /** Whether it did: not before its instant, and not when officers were sooner. */
  private openOnSchedule(callId: CallId): Promise<boolean> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const call = await this.calls.holdStill(tx, callId);
      if ((await this.refusalsOf(tx, call)).length > 0) return false;
      return (await this.openNow(tx, SYSTEM, call, { askedBy: null, askedAt: null })) !== null;
    });
  }

  private async refusalsOf(tx: Tx, { id }: Call): Promise<readonly Refusal[]> {
    return checkOpening(await this.calls.revisionOf(readerOf(tx), id), this.clock());
  }

  /** Of two who open at once, the second waits for the first and gets null: nothing is left to open. */
  private async openNow(
    tx: Tx,
    actor: Actor,
    call: Call,
    request: Pick<Opening, 'askedBy' | 'askedAt'>,
  ): Promise<number | null> {
    const openedAt = this.clock();
    const listed = await this.unseal(call, openedAt);
    const opening = { ...request, openedAt, listed };
    return (await this.trail.keep(tx, actor, call, opening)) ? listed.length : null;
  }

  /** As the house, since the funder sees none of them before; who may was asked above. */
  private unseal({ id, funderId }: Call, at: Date): Promise<Opening['listed']> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const opened = await this.sealed.open(tx, { callId: id, funderId, at });
      await this.trail.tell(tx, opened);
      return this.sealed.list(
        readerOf(tx),
        opened.map((one) => one.id),
      );
    });
  }
}

/** @throws CallNotFound, ApplicationActionForbidden */
function refuseStrangers(actor: Actor, { status, funderId }: Call): void {
  if (status === 'draft') throw new CallNotFound();
  if (actor.kind !== 'person' || !hasRole(actor, funderId, ...OPENERS))
    throw new ApplicationActionForbidden('for-the-openers-of-the-call');
}
