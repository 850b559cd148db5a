import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { instantJson, TransactionRunner } from '#platform/database';
import {
  choiceFilter,
  Cursors,
  listing,
  page,
  textFilter,
  uuidFilter,
  type ListRequest,
  type Page,
} from '#platform/listing';

import { actionsOfTheLead, leadsFor } from '../consortia.policy';
import { CONSORTIUM_STATUSES } from '../consortia.types';

import { isShared } from './sql';

export const CONSORTIUM_LISTING = listing({
  filters: {
    callId: uuidFilter('c.call_id'),
    status: choiceFilter('c.status', CONSORTIUM_STATUSES),
    leadOrganisationId: uuidFilter('c.lead_organisation_id'),
    q: textFilter((words) => `strpos(platform.fold(c.name), platform.fold(${words})) > 0`),
  },
  sorts: {
    createdAt: { column: 'c.created_at', neverNull: true },
    name: { column: 'c.name', neverNull: true },
  },
  defaultSort: '-createdAt',
  idColumn: 'c.id',
});

const LEADS_ACTIONS = CONSORTIUM_STATUSES.map(
  (status) => `WHEN '${status}' THEN '${JSON.stringify(actionsOfTheLead(status))}'`,
).join(' ');

/** `$2`: the organisations that the reader leads consortia for. */
const CONSORTIUM = `json_build_object(
  'id', c.id, 'callId', c.call_id, 'name', c.name, 'leadOrganisationId', c.lead_organisation_id,
  'leadName', (SELECT p.name FROM consortia.partner p
    WHERE p.consortium_id = c.id AND p.role = 'lead' AND p.left_at IS NULL),
  'partnerCount', (SELECT count(*) FROM consortia.partner p
    WHERE p.consortium_id = c.id AND p.left_at IS NULL),
  'status', c.status, 'version', c.version, 'createdAt', ${instantJson('c.created_at')},
  'updatedAt', ${instantJson('c.updated_at')},
  'allowedActions', CASE WHEN c.lead_organisation_id = ANY ($2::uuid[])
    THEN (CASE c.status ${LEADS_ACTIONS} END)::jsonb ELSE '[]'::jsonb END)`;

/** A page is counted without its columns: what only they ask for is named here too. */
const NAMED = '$2::uuid[] IS NOT NULL';

@Injectable()
export class ConsortiumPage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  /** Consortia that the actor's organisations lead, take part in, are invited to, or are shown. */
  read(actor: Actor, request: ListRequest): Promise<Page> {
    const source = {
      select: CONSORTIUM,
      from: 'consortia.consortium c',
      where: `${isShared(this.wall, '$1')} AND ${NAMED}`,
      params: [organisationsOf(actor), leadsFor(actor)],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }
}
