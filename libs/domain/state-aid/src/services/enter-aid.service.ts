import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import { AidAssessmentForbidden, AidEntryRefused, AidNotFound } from '../state-aid.errors';
import { canAssessFor } from '../state-aid.policy';
import type { AidId } from '../state-aid.types';
import { AidEntity } from '../storage/aid.entity';

import { TIME_ZONE } from './aid-book';

export interface RegisterEntry {
  readonly id: AidId;
  readonly registeredOn: LocalDate;
  /** As the national register numbers it. */
  readonly reference: string;
}

@Injectable()
export class EnterAidService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes down that an aid was entered in the national register.
   * @throws AidNotFound, AidAssessmentForbidden, AidEntryRefused
   */
  enter(actor: Actor, { id, registeredOn, reference }: RegisterEntry): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const aid = await tx.findOne(AidEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (aid === null) throw new AidNotFound();
      const { authorityId, status, grantedOn } = aid;
      if (authorityId === null || !canAssessFor(actor, authorityId))
        throw new AidAssessmentForbidden();
      const isAhead = registeredOn > dayOf(this.clock(), TIME_ZONE);
      const refusals = [
        ...(status === 'granted' ? [] : [refusal('aid-not-granted')]),
        ...(aid.registeredOn === null ? [] : [refusal('aid-already-entered')]),
        ...(registeredOn < grantedOn ? [refusal('entered-before-granted', '/registeredOn')] : []),
        ...(isAhead ? [refusal('entered-in-the-future', '/registeredOn')] : []),
      ];
      if (refusals.length > 0) throw new AidEntryRefused(refusals);
      await tx.update(AidEntity, { id }, { registeredOn, registerReference: reference });
      await this.audit.record(tx, {
        actor,
        action: 'state-aid.aid-entered',
        subject: { kind: 'aid', id },
        organisationId: authorityId,
        after: { registeredOn, reference },
      });
    });
  }
}
