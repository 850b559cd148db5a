import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { instantJson, TransactionRunner } from '#platform/database';

import { CallNotFound } from '../calls.errors';
import { fundersReadBy, fundersWrittenBy } from '../calls.policy';
import type { CallId } from '../calls.types';

import { allowedActions, isVisible } from './call-json';

const CALL = `c.content || jsonb_build_object(
  'id', c.id, 'reference', c.reference, 'funderId', c.funder_id, 'funderName', c.funder_name, 'instruments', c.instruments,
  'status', c.status, 'version', c.version, 'revisionNumber', c.revision_number,
  'opensAt', ${instantJson('c.opens_at')}, 'closesAt', ${instantJson('c.closes_at')},
  'createdAt', ${instantJson('c.created_at')}, 'updatedAt', ${instantJson('c.updated_at')},
  'publishedAt', ${instantJson('c.published_at')}, 'closedAt', ${instantJson('c.closed_at')},
  'cancelledAt', ${instantJson('c.cancelled_at')}, 'cancelReason', c.cancel_reason,
  'voidedAt', ${instantJson('c.voided_at')}, 'voidReason', c.void_reason,
  'allowedActions', ${allowedActions('$3')})`;

/** A call written as JSON by Postgres. */
export interface WrittenCall {
  readonly json: string;
  readonly version: number;
}

@Injectable()
export class OneCall {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly wall: AccessWall,
  ) {}

  /** The call as the actor sees it, with what they may do to it. @throws CallNotFound */
  read(actor: Actor, callId: CallId): Promise<WrittenCall> {
    return this.transactions.read(actor, async (reader) => {
      const call = await reader.one<WrittenCall>(
        `SELECT (${CALL})::text AS json, c.version FROM calls.call c
         WHERE c.id = $1 AND ${isVisible(this.wall, '$2')}`,
        [callId, fundersReadBy(actor), fundersWrittenBy(actor)],
      );
      if (call === null) throw new CallNotFound();
      return call;
    });
  }
}
