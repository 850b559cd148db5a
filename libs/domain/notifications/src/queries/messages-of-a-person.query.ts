import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { instantJson, TransactionRunner } from '#platform/database';
import {
  booleanFilter,
  choiceFilter,
  Cursors,
  listing,
  page,
  type ListRequest,
  type Page,
} from '#platform/listing';

import { NOTICE_KINDS, type MessageId, type NoticeKind } from '../notifications.types';

export const MESSAGE_LISTING = listing({
  filters: {
    kind: choiceFilter('m.kind', NOTICE_KINDS),
    isRead: booleanFilter('(m.read_at IS NOT NULL)'),
  },
  sorts: { writtenAt: { column: 'm.written_at', neverNull: true } },
  defaultSort: '-writtenAt',
  idColumn: 'm.id',
});

export interface MessageRow {
  readonly id: MessageId;
  readonly kind: NoticeKind;
  readonly params: Readonly<Record<string, string>>;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly writtenAt: Date;
  readonly readAt: Date | null;
}

const ROW = `json_build_object('id', m.id, 'kind', m.kind, 'params', m.params,
  'subjectKind', m.subject_kind, 'subjectId', m.subject_id,
  'writtenAt', ${instantJson('m.written_at')}, 'readAt', ${instantJson('m.read_at')})`;

/** Names its parameter though it asks nothing of it: with the wall taken away, nothing else would. */
const NAMED = '$1::uuid IS NOT NULL';

@Injectable()
export class MessagesOfAPersonQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
  ) {}

  list(actor: Actor, request: ListRequest): Promise<Page> {
    const source = {
      select: ROW,
      from: 'notifications.message m',
      where: `${NAMED} AND ${this.wall.restrict('m.person_id = $1::uuid')}`,
      params: [actor.id],
    };
    return this.transactions.read(actor, (reader) => page(reader, request, source, this.cursors));
  }
}
