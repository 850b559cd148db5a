import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import type { Refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import { CallActionForbidden, CallNotFound } from '../calls.errors';
import { mayWriteCallsOf } from '../calls.policy';
import type { CallId, CallStatus } from '../calls.types';
import { CALL_LIFECYCLE } from '../domain/call-lifecycle';
import { checkPublication, type CallToPublish } from '../domain/publication';
import { ReferenceBook } from '../services/reference-book';

interface Draft extends CallToPublish {
  readonly status: CallStatus;
}

/** Says what publishing a draft would answer, without publishing it. */
@Injectable()
export class PublicationCheck {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly references: ReferenceBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Everything that the draft lacks; nothing: it may be published.
   * @throws CallNotFound, CallActionForbidden, TransitionNotAllowed when it is no draft any more
   */
  read(actor: Actor, callId: CallId): Promise<readonly Refusal[]> {
    return this.transactions.read(actor, async (reader) => {
      const draft = await reader.one<Draft>(
        `SELECT funder_id AS "funderId", status, content FROM calls.call WHERE id = $1`,
        [callId],
      );
      if (draft === null) throw new CallNotFound();
      if (!mayWriteCallsOf(actor, draft.funderId)) throw new CallActionForbidden();
      CALL_LIFECYCLE.after(draft.status, 'publish');
      return [
        ...checkPublication(draft, this.clock()),
        ...(await this.references.check(reader, draft)),
      ];
    });
  }
}
