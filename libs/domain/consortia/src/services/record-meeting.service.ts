import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import { ConsortiumActionForbidden, MeetingNotFound, MeetingRefused } from '../consortia.errors';
import type { Consortium, ConsortiumId, PartnerId } from '../consortia.types';
import { CONSORTIUM_LIFECYCLE } from '../domain/consortium-life';
import { checkMeeting } from '../domain/meeting';
import type { MeetingId } from '../governance.types';
import { MeetingEntity } from '../storage/meeting.entity';

import { ConsortiumDesk } from './consortium-desk';
import { doerOf } from './signatory';
import { TABLE_TIME_ZONE } from './table-time-zone';

export interface NewMeeting {
  readonly heldOn: LocalDate;
  readonly topic: string;
  readonly minutes: string;
  readonly presentIds: readonly PartnerId[];
}

@Injectable()
export class RecordMeetingService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ConsortiumDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes down a meeting of the steering group, with who was there and what was said.
   * @throws ConsortiumNotFound, ConsortiumActionForbidden, TransitionNotAllowed, MeetingRefused
   */
  record(actor: Actor, consortiumId: ConsortiumId, meeting: NewMeeting): Promise<MeetingId> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.hold(tx, actor, consortiumId);
      const recordedAt = this.clock();
      const today = dayOf(recordedAt, TABLE_TIME_ZONE);
      const refusals = checkMeeting(meeting, consortium.partners, today);
      if (refusals.length > 0) throw new MeetingRefused(refusals);

      const id = newId<'Meeting'>(recordedAt);
      const presentIds = [...meeting.presentIds];
      const recordedBy = doerOf(actor);
      const row = { ...meeting, id, consortiumId, presentIds, recordedAt, recordedBy };
      await tx.insert(MeetingEntity, row);
      await this.write(tx, actor, consortium, { action: 'consortia.meeting-recorded', after: row });
      return id;
    });
  }

  /**
   * Strikes out a meeting that was written down by mistake; it stays readable, and no longer counts.
   * @throws ConsortiumNotFound, MeetingNotFound, ConsortiumActionForbidden, TransitionNotAllowed
   */
  strike(actor: Actor, consortiumId: ConsortiumId, id: MeetingId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.hold(tx, actor, consortiumId);
      const struck = { struckAt: this.clock(), struckBy: doerOf(actor) };
      const { affected } = await tx.update(
        MeetingEntity,
        { id, consortiumId, struckAt: IsNull() },
        struck,
      );
      if (affected === 0) throw new MeetingNotFound();
      const after = { meetingId: id };
      await this.write(tx, actor, consortium, { action: 'consortia.meeting-struck-out', after });
    });
  }

  /** Whoever keeps the common documents keeps the log of meetings. */
  private async hold(tx: Tx, actor: Actor, id: ConsortiumId): Promise<Consortium> {
    const consortium = await this.desk.lock(tx, id);
    const rights = await this.desk.rightsOf(readerOf(tx), actor, id);
    if (!rights.may('edit', 'documents')) throw new ConsortiumActionForbidden();
    CONSORTIUM_LIFECYCLE.after(consortium.status, 'record-meeting');
    return consortium;
  }

  private write(
    tx: Tx,
    actor: Actor,
    { id, leadOrganisationId }: Consortium,
    deed: { readonly action: string; readonly after: unknown },
  ): Promise<void> {
    return this.desk.write(tx, {
      actor,
      consortiumId: id,
      organisationId: leadOrganisationId,
      ...deed,
    });
  }
}
