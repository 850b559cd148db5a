import { Injectable } from '@nestjs/common';

import { readerOf, type Reader, type Tx } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import { ConsortiumNotFound } from '../consortia.errors';
import type { Consortium, ConsortiumId, ConsortiumStatus, Partner } from '../consortia.types';

const CONSORTIUM = `c.id, c.call_id AS "callId", c.name,
  c.lead_organisation_id AS "leadOrganisationId", c.status, c.version`;

interface ConsortiumRow {
  readonly id: ConsortiumId;
  readonly callId: CallId;
  readonly name: string;
  readonly leadOrganisationId: OrganisationId;
  readonly status: ConsortiumStatus;
  readonly version: number;
}

/** What other modules ask about consortia. Row-level security hides those of others. */
@Injectable()
export class ConsortiumDirectory {
  /** @throws ConsortiumNotFound */
  find(reader: Reader, id: ConsortiumId): Promise<Consortium> {
    return read(reader, id, '');
  }

  /**
   * The consortium, kept from changing until the transaction ends: nobody joins or leaves.
   * @throws ConsortiumNotFound
   */
  lock(tx: Tx, id: ConsortiumId): Promise<Consortium> {
    return read(readerOf(tx), id, 'FOR UPDATE');
  }
}

async function read(reader: Reader, id: ConsortiumId, lock: '' | 'FOR UPDATE') {
  const row = await reader.one<ConsortiumRow>(
    `SELECT ${CONSORTIUM} FROM consortia.consortium c WHERE c.id = $1 ${lock}`,
    [id],
  );
  if (row === null) throw new ConsortiumNotFound();
  return { ...row, partners: await partnersOf(reader, id) };
}

function partnersOf(reader: Reader, id: ConsortiumId): Promise<Partner[]> {
  return reader.rows<Partner>(
    `SELECT id, organisation_id AS "organisationId", name, role, college, joined_at AS "joinedAt"
     FROM consortia.partner WHERE consortium_id = $1 AND left_at IS NULL
     ORDER BY role <> 'lead', joined_at, id`,
    [id],
  );
}
