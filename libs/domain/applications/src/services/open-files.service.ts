import { Inject, Injectable } from '@nestjs/common';

import { hasRole, SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { invariant } from '#kernel/problems';
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
      const latest = await this.calls.revisionOf(readerOf(tx), callId);
      const openedAt = this.clock();
      const refusals = checkOpening(latest, openedAt);
      if (refusals.length > 0) throw new OpeningRefused(refusals);

      const files = await this.unseal(call, openedAt);
      await keep(tx, actor, call, { files, openedAt });
      await this.trail.note(tx, actor, call, files);
      return files;
    });
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

/** Of two who open at once, the second is told. @throws FilesAlreadyOpened */
async function keep(
  tx: Tx,
  actor: Actor,
  { id: callId, funderId }: Call,
  opening: Pick<CallOpeningEntity, 'files' | 'openedAt'>,
): Promise<void> {
  invariant(actor.id !== null, 'who opens files is someone');
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(CallOpeningEntity)
    .values({ callId, funderId, openedBy: actor.id, ...opening })
    .orIgnore()
    .returning('call_id')
    .updateEntity(false)
    .execute();
  if ((raw as readonly unknown[]).length === 0) throw new FilesAlreadyOpened();
}
