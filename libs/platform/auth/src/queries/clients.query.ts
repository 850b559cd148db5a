import { Injectable } from '@nestjs/common';

import { organisationsWhere, type Actor } from '#kernel/actors';
import { instantJson, TransactionRunner } from '#platform/database';
import { Cursors, listing, page, uuidFilter, type ListRequest, type Page } from '#platform/listing';

export const CLIENT_LISTING = listing({
  filters: { organisationId: uuidFilter('c.organisation_id') },
  sorts: {
    createdAt: { column: 'c.created_at', neverNull: true },
    name: { column: 'c.name', neverNull: true },
  },
  defaultSort: '-createdAt',
  idColumn: 'c.id',
});

const SELECT = `json_build_object('id', c.id, 'organisationId', c.organisation_id, 'name', c.name,
  'roles', c.roles, 'scopes', c.scopes, 'registeredBy', c.registered_by,
  'createdAt', ${instantJson('c.created_at')})`;

/** The programmes of the organisations that a person administers. */
@Injectable()
export class ClientsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
  ) {}

  /** This narrows by role, which row-level security does not: so no test takes it away. */
  administeredBy(actor: Actor, request: ListRequest): Promise<Page> {
    const source = {
      select: SELECT,
      from: 'auth.client c',
      where: 'c.organisation_id = ANY ($1::uuid[])',
      params: [organisationsWhere(actor, 'administrator')],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }
}
