import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import { CallRegister } from '#domain/calls';

import { HandoverRefused } from '../consortia.errors';
import type { Consortium } from '../consortia.types';
import { ConsortiumEntity } from '../storage/consortium.entity';
import type { LeadHandoverEntity } from '../storage/lead-handover.entity';
import { PartnerEntity } from '../storage/partner.entity';

import { holdPlaces } from './hold-places';

const FREE_SLOT = `
  SELECT slot FROM generate_series(1, $3::int) AS slot
  WHERE NOT EXISTS (SELECT FROM consortia.consortium c
    WHERE c.call_id = $1 AND c.lead_organisation_id = $2 AND c.lead_slot = slot)
  ORDER BY slot LIMIT 1`;

/**
 * Makes another partner the lead. Done as the house, since by row-level security neither may write
 * what is the other's: who may was asked before. Within the transaction of who asks.
 */
@Injectable()
export class PassLead {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws HandoverRefused when the new lead leads as many consortia as the call allows */
  pass(consortium: Consortium, handover: LeadHandoverEntity): Promise<void> {
    const { id: consortiumId, callId, version } = consortium;
    const { fromOrganisationId, toOrganisationId, toPartnerId, formerRole } = handover;
    return this.transactions.run(SYSTEM, async (tx) => {
      const leadSlot = await this.slotFor(tx, callId, toOrganisationId);
      const changes = { leadOrganisationId: toOrganisationId, leadSlot, updatedAt: this.clock() };
      await compareAndSet(tx, ConsortiumEntity, { id: consortiumId, version }, changes);
      const former = { consortiumId, organisationId: fromOrganisationId, role: 'lead' as const };
      await tx.update(PartnerEntity, former, { role: formerRole });
      await tx.update(PartnerEntity, { id: toPartnerId }, { role: 'lead' });
      await tx.query(
        `UPDATE consortia.invitation SET lead_organisation_id = $2
         WHERE consortium_id = $1 AND status = 'pending'`,
        [consortiumId, toOrganisationId],
      );
    });
  }

  private async slotFor(
    tx: Tx,
    callId: Consortium['callId'],
    leadId: Consortium['leadOrganisationId'],
  ): Promise<number> {
    const reader = readerOf(tx);
    await holdPlaces(tx, callId, leadId);
    const { partnership } = await this.calls.revisionOf(reader, callId);
    const { maxConsortiaPerLead: max } = partnership;
    const free = await reader.one<{ readonly slot: number }>(FREE_SLOT, [callId, leadId, max]);
    if (free === null) throw new HandoverRefused([refusal('lead-already', undefined, { max })]);
    return free.slot;
  }
}
