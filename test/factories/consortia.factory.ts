import { randomUUID } from 'node:crypto';

import { asId, newId } from '#kernel/ids';
import type { CallId } from '#domain/calls';
import type { ConsortiumId, PartnerId, PartnerRole } from '#domain/consortia';
import type { Organisation } from '#domain/organisations';

import type { TestSql } from './organisations.factory';

export interface KeptPartner {
  readonly id: PartnerId;
  readonly organisation: Organisation;
  readonly role: PartnerRole;
}

export interface KeptConsortium {
  readonly id: ConsortiumId;
  readonly callId: CallId;
  readonly name: string;
  /** The lead first, then the others in the order given. */
  readonly partners: readonly KeptPartner[];
}

export interface ConsortiumFacts {
  readonly name?: string;
  readonly status?: 'forming' | 'locked';
  /** Besides the lead. */
  readonly funded?: readonly Organisation[];
  readonly associated?: readonly Organisation[];
}

/** A consortium that answers the call, its lead alone unless told; kept as it is given. */
export async function aConsortium(
  sql: TestSql,
  callId: CallId,
  lead: Organisation,
  { name, status = 'forming', funded = [], associated = [] }: ConsortiumFacts = {},
): Promise<KeptConsortium> {
  const id = asId<'Consortium'>(randomUUID());
  const called = name ?? `Consortium ${id.slice(0, 8)}`;
  await sql.query(
    `INSERT INTO consortia.consortium (id, call_id, name, lead_organisation_id, lead_slot, status,
       version, created_at, updated_at)
     SELECT $1, $2, $3, $4, 1 + count(*), $5, 1, now(), now() FROM consortia.consortium
     WHERE call_id = $2 AND lead_organisation_id = $4`,
    [id, callId, called, lead.id, status],
  );
  const seats: readonly [PartnerRole, Organisation][] = [
    ['lead', lead],
    ...funded.map((one) => ['funded-partner', one] as [PartnerRole, Organisation]),
    ...associated.map((one) => ['associated-partner', one] as [PartnerRole, Organisation]),
  ];
  const partners: KeptPartner[] = [];
  for (const [role, organisation] of seats)
    partners.push({ id: await seat(sql, id, role, organisation), organisation, role });
  return { id, callId, name: called, partners };
}

async function seat(
  sql: TestSql,
  consortiumId: ConsortiumId,
  role: PartnerRole,
  { id: organisationId, name, college }: Organisation,
): Promise<PartnerId> {
  const id = newId<'Partner'>(new Date());
  await sql.query(
    `INSERT INTO consortia.partner (id, consortium_id, organisation_id, name, role, college,
       joined_at)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [id, consortiumId, organisationId, name, role, college],
  );
  return id;
}
