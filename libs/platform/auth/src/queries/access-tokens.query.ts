import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { instantJson, TransactionRunner } from '#platform/database';
import {
  Cursors,
  instantFilter,
  listing,
  page,
  type ListRequest,
  type Page,
} from '#platform/listing';

import { AccessWall } from '../access-wall';

export const ACCESS_TOKEN_LISTING = listing({
  filters: { expiresAt: instantFilter('t.expires_at') },
  sorts: {
    createdAt: { column: 't.created_at', neverNull: true },
    expiresAt: { column: 't.expires_at', neverNull: true },
    name: { column: 't.name', neverNull: true },
  },
  defaultSort: '-createdAt',
  idColumn: 't.id',
});

const SELECT = `json_build_object('id', t.id, 'name', t.name, 'scopes', t.scopes,
  'createdAt', ${instantJson('t.created_at')}, 'expiresAt', ${instantJson('t.expires_at')},
  'lastUsedAt', ${instantJson('t.last_used_at')})`;

/** The keys that a person has made; never what they are. */
@Injectable()
export class AccessTokensQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  of(actor: Actor, request: ListRequest): Promise<Page> {
    const isOwn = this.wall.restrict('t.person_id = $1::uuid');
    const source = {
      select: SELECT,
      from: 'auth.access_token t',
      where: `${isOwn} AND $1::uuid IS NOT NULL`,
      params: [actor.id],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }
}
