import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Id } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { Call } from '#domain/calls';
import { FreezeConsortiumService } from '#domain/consortia';

import { applicationSubmitted } from '../applications.events';
import type { Application } from '../applications.types';
import { openingAsked } from '../opening.events';
import { OpeningRequests } from '../queries/opening-requests.query';
import { CallOpeningEntity } from '../storage/call-opening.entity';

/** An opening, as its minutes keep it. */
export type Opening = Pick<CallOpeningEntity, 'askedAt' | 'askedBy' | 'openedAt' | 'listed'>;

/** Logs that files were opened and by whom, and tells of each what was not told while it was sealed. */
@Injectable()
export class OpeningTrail {
  constructor(
    private readonly requests: OpeningRequests,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly freezeConsortium: FreezeConsortiumService,
  ) {}

  async isOpened(tx: Tx, { id: callId }: Call): Promise<boolean> {
    return (await tx.findOne(CallOpeningEntity, { where: { callId } })) !== null;
  }

  /** @returns the request of somebody else that this one answers; null: it is the first of the two */
  async ask(
    tx: Tx,
    actor: Actor,
    call: Call,
    askedAt: Date,
  ): Promise<Pick<Opening, 'askedBy' | 'askedAt'> | null> {
    const askedBy = actor.id ?? '';
    const held = await this.requests.ask(tx, call, { askedBy, askedAt });
    if (held.askedBy !== askedBy)
      return { askedBy: held.askedBy as Id<'Person'>, askedAt: held.askedAt };
    if (held.askedAt.getTime() === askedAt.getTime()) {
      await this.note(tx, actor, call, { action: 'applications.opening-asked', after: {} });
      await this.outbox.publish(tx, openingAsked(call, askedBy));
    }
    return null;
  }

  /** Whether it is the first opening of the call. */
  async keep(tx: Tx, actor: Actor, call: Call, opening: Opening): Promise<boolean> {
    const { id: callId, funderId } = call;
    const files = opening.listed.length;
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(CallOpeningEntity)
      .values({ callId, funderId, openedBy: actor.id, files, ...opening })
      .orIgnore()
      .returning('call_id')
      .updateEntity(false)
      .execute();
    if ((raw as readonly unknown[]).length === 0) return false;
    const after = { files, askedBy: opening.askedBy };
    await this.note(tx, actor, call, { action: 'applications.files-opened', after });
    return true;
  }

  /** One event each: from here on they are judged as any other. */
  async tell(tx: Tx, opened: readonly Application[]): Promise<void> {
    const [first] = opened;
    if (first === undefined) return;
    const consortia = opened.map(({ consortiumId }) => consortiumId);
    await this.freezeConsortium.share(tx, consortia, [first.funderId]);
    for (const application of opened)
      await this.outbox.publish(
        tx,
        applicationSubmitted(application, application.reference ?? '', { wasSealed: true }),
      );
  }

  private note(
    tx: Tx,
    actor: Actor,
    { id, funderId }: Call,
    deed: { readonly action: string; readonly after: object },
  ): Promise<void> {
    const subject = { kind: 'call', id };
    return this.audit.record(tx, { actor, subject, organisationId: funderId, ...deed });
  }
}
