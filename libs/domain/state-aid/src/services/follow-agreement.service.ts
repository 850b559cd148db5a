import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { AgreementId } from '#domain/agreements';

import { aidGranted } from '../state-aid.events';
import type { AidStatus } from '../state-aid.types';
import { AidEntity } from '../storage/aid.entity';

import { AidBook, TIME_ZONE } from './aid-book';

/** What a worker does with the aids of an agreement when that comes into force, or to nothing. */
@Injectable()
export class FollowAgreementService {
  constructor(
    private readonly book: AidBook,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The right exists from this day: the aid is granted, and due in the national register. */
  async grant(tx: Tx, agreementId: AgreementId): Promise<void> {
    const reserved = await this.reservedOf(tx, agreementId);
    if (reserved.length === 0) return;
    const grantedOn = dayOf(this.clock(), TIME_ZONE);
    const registerDueOn = await this.book.dueOn(readerOf(tx), grantedOn);
    for (const aid of reserved) {
      await tx.update(AidEntity, { id: aid.id }, { status: 'granted', grantedOn, registerDueOn });
      await this.record(tx, aid, 'granted');
      await this.outbox.publish(tx, aidGranted({ aidId: aid.id, agreementId }));
    }
  }

  /** Nothing is granted: it counts no more. */
  async release(tx: Tx, agreementId: AgreementId): Promise<void> {
    for (const aid of await this.reservedOf(tx, agreementId)) {
      await tx.update(AidEntity, { id: aid.id }, { status: 'released' });
      await this.record(tx, aid, 'released');
    }
  }

  private reservedOf(tx: Tx, agreementId: AgreementId): Promise<readonly AidEntity[]> {
    return tx.findBy(AidEntity, { agreementId, status: 'reserved' });
  }

  private record(tx: Tx, { id, organisationId }: AidEntity, status: AidStatus): Promise<void> {
    const action = `state-aid.aid-${status}`;
    return this.audit.record(tx, {
      actor: SYSTEM,
      action,
      subject: { kind: 'aid', id },
      organisationId,
    });
  }
}
