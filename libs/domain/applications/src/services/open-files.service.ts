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
import { checkOpening } from '../domain/check-arrival';
import { SealedFiles } from '../queries/sealed-files.query';
import { CallOpeningEntity } from '../storage/call-opening.entity';

import { OpeningTrail } from './opening-trail';

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
   * Opens the files of a sealed call, all at once, when it is over: from then on its funder reads
   * them. Done once, and logged.
   * @returns how many
   * @throws CallNotFound, ApplicationActionForbidden, OpeningRefused, FilesAlreadyOpened
   */
  open(actor: Actor, callId: CallId): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const call = await this.calls.holdStill(tx, callId);
      refuseStrangers(actor, call);
      const refusals = await this.refusalsOf(tx, call);
      if (refusals.length > 0) throw new OpeningRefused(refusals);
      const files = await this.openNow(tx, actor, call);
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

  /** Whether it did: not before its instant, and not when an officer was sooner. */
  private openOnSchedule(callId: CallId): Promise<boolean> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const call = await this.calls.holdStill(tx, callId);
      if ((await this.refusalsOf(tx, call)).length > 0) return false;
      return (await this.openNow(tx, SYSTEM, call)) !== null;
    });
  }

  private async refusalsOf(tx: Tx, { id }: Call): Promise<readonly Refusal[]> {
    return checkOpening(await this.calls.revisionOf(readerOf(tx), id), this.clock());
  }

  /** Of two who open at once, the second waits for the first and gets null: nothing is left to open. */
  private async openNow(tx: Tx, actor: Actor, call: Call): Promise<number | null> {
    const openedAt = this.clock();
    const files = await this.unseal(call, openedAt);
    if (!(await keep(tx, actor, call, { files, openedAt }))) return null;
    await this.trail.note(tx, actor, call, files);
    return files;
  }

  /** As the house, since the funder sees none of them before; who may was asked above. */
  private unseal({ id, funderId }: Call, at: Date): Promise<number> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const opened = await this.sealed.open(tx, { callId: id, funderId, at });
      await this.trail.tell(tx, opened);
      return opened.length;
    });
  }
}

/** @throws CallNotFound, ApplicationActionForbidden */
function refuseStrangers(actor: Actor, { status, funderId }: Call): void {
  if (status === 'draft') throw new CallNotFound();
  if (!hasRole(actor, funderId, 'officer'))
    throw new ApplicationActionForbidden('for-the-officers-of-the-call');
}

/** Whether it is the first opening of the call. */
async function keep(
  tx: Tx,
  actor: Actor,
  { id: callId, funderId }: Call,
  opening: Pick<CallOpeningEntity, 'files' | 'openedAt'>,
): Promise<boolean> {
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(CallOpeningEntity)
    .values({ callId, funderId, openedBy: actor.id, ...opening })
    .orIgnore()
    .returning('call_id')
    .updateEntity(false)
    .execute();
  return (raw as readonly unknown[]).length > 0;
}
