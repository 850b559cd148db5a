import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Reader, type Tx } from '#platform/database';
import type { CallId, CallRevision } from '#domain/calls';
import {
  OrganisationDirectory,
  type Organisation,
  type OrganisationId,
} from '#domain/organisations';

import { ConsortiumActionForbidden, ConsortiumRefused } from '../consortia.errors';
import { mayLeadFor } from '../consortia.policy';
import type { ConsortiumId } from '../consortia.types';
import { PartnerEntity } from '../storage/partner.entity';

import { ConsortiumChronicle } from './consortium-chronicle';
import { Places } from './places';

export interface NewConsortium {
  readonly callId: CallId;
  readonly leadOrganisationId: OrganisationId;
  readonly name: string;
}

/** Takes the lowest place left among those that the call allows to a lead; none: no row. */
const INSERT = `
  INSERT INTO consortia.consortium (id, call_id, name, lead_organisation_id, lead_slot, status,
    version, created_at, updated_at)
  SELECT $1, $2, $3, $4, slot, 'forming', 1, $6, $6
  FROM generate_series(1, $5::int) AS slot
  WHERE NOT EXISTS (SELECT FROM consortia.consortium c
    WHERE c.call_id = $2 AND c.lead_organisation_id = $4 AND c.lead_slot = slot)
  ORDER BY slot LIMIT 1
  ON CONFLICT DO NOTHING RETURNING id`;

@Injectable()
export class FormConsortiumService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly places: Places,
    private readonly organisations: OrganisationDirectory,
    private readonly chronicle: ConsortiumChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Forms a consortium to answer a call, led by an organisation of the actor, alone in it at first.
   * It may be formed before the call opens: finding partners takes time.
   * @throws ConsortiumActionForbidden, CallNotFound, CallNotOpen, ConsortiumRefused
   */
  form(actor: Actor, consortium: NewConsortium): Promise<ConsortiumId> {
    const { callId, leadOrganisationId } = consortium;
    return this.transactions.run(actor, async (tx) => {
      if (!mayLeadFor(actor, leadOrganisationId)) throw new ConsortiumActionForbidden();
      const reader = readerOf(tx);
      const revision = await this.places.answerable(reader, callId, this.clock());
      const lead = await this.leadOf(reader, leadOrganisationId);
      const refusals = await this.places.check(tx, callId, leadOrganisationId);
      if (refusals.length > 0) throw new ConsortiumRefused(refusals);
      const id = await this.keep(tx, consortium, revision, lead);
      await this.chronicle.write(tx, {
        actor,
        action: 'consortia.consortium-formed',
        consortiumId: id,
        organisationId: leadOrganisationId,
        after: consortium,
      });
      return id;
    });
  }

  private async leadOf(reader: Reader, id: OrganisationId): Promise<Organisation> {
    const [lead] = await this.organisations.find(reader, [id]);
    if (lead !== undefined) return lead;
    throw new ConsortiumRefused([refusal('organisation-unknown', '/leadOrganisationId')]);
  }

  private async keep(
    tx: Tx,
    { callId, name, leadOrganisationId: organisationId }: NewConsortium,
    { partnership: { maxConsortiaPerLead: max } }: CallRevision,
    lead: Organisation,
  ): Promise<ConsortiumId> {
    const at = this.clock();
    const id = newId<'Consortium'>(at);
    const isKept = await insert(tx, max, [id, callId, name, organisationId, max, at]);
    if (!isKept) throw new ConsortiumRefused([refusal('lead-already', '/callId', { max })]);
    await tx.insert(PartnerEntity, {
      id: newId<'Partner'>(at),
      consortiumId: id,
      organisationId,
      name: lead.name,
      role: 'lead',
      college: lead.college,
      joinedAt: at,
      leftAt: null,
      departure: null,
    });
    return id;
  }
}

/** Tried again for each place, since another one made at once may have taken it meanwhile. */
async function insert(tx: Tx, places: number, values: readonly unknown[]): Promise<boolean> {
  for (let tries = 0; tries < places; tries += 1) {
    const kept = await readerOf(tx).one(INSERT, values);
    if (kept !== null) return true;
  }
  return false;
}
