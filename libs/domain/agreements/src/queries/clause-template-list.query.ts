import { Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { TransactionRunner } from '#platform/database';
import { choiceFilter, Cursors, listing, page, uuidFilter, type Page } from '#platform/listing';

import { CLAUSE_KINDS } from '../agreements.types';

export const CLAUSE_TEMPLATE_LISTING = listing({
  filters: {
    kind: choiceFilter('c.kind', CLAUSE_KINDS),
    funderId: uuidFilter('c.funder_id'),
  },
  sorts: { createdAt: { column: 'c.created_at', neverNull: true } },
  defaultSort: '-createdAt',
  idColumn: 'c.id',
});

const VIEW = `json_build_object('id', c.id, 'funderId', c.funder_id, 'code', c.code,
  'number', c.number, 'kind', c.kind, 'title', c.title, 'body', c.body, 'source', c.source,
  'validFrom', c.valid_from)`;

/** The first wall: what the house wrote, and the caller's funders. */
const READABLE = 'c.funder_id IS NULL OR c.funder_id = ANY ($1::uuid[])';
const NAMED = '$1::uuid[] IS NOT NULL';

@Injectable()
export class ClauseTemplateListQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, query: unknown): Promise<Page> {
    const request = CLAUSE_TEMPLATE_LISTING.read(query);
    const source = {
      select: VIEW,
      from: 'agreements.clause_template c',
      where: `${NAMED} AND ${this.wall.restrict(READABLE)}`,
      params: [organisationsOf(actor)],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }
}
