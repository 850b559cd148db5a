import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { CallNotOpen } from '../calls.errors';
import { questionAsked } from '../calls.events';
import type { CallId, QuestionId } from '../calls.types';
import { CallRegister } from '../queries/call-register.query';
import { QuestionEntity } from '../storage/question.entity';

@Injectable()
export class AskQuestionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallRegister,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Asks the funder of a call that is not over yet, though it may not have opened. Everyone reads
   * the question, with its answer, and nobody learns who asked.
   * @throws CallNotFound, CallNotOpen
   */
  ask(actor: Actor, callId: CallId, text: string): Promise<QuestionId> {
    return this.transactions.run(actor, async (tx) => {
      const { status } = await this.calls.holdStill(tx, callId);
      const { funderId, opensAt, closesAt } = await this.calls.revisionOf(readerOf(tx), callId);
      const askedAt = this.clock();
      if (status !== 'published' || askedAt >= closesAt)
        throw new CallNotOpen(status, opensAt, closesAt);

      const id = newId<'Question'>(askedAt);
      const askedBy = asId<'Person'>(String(actor.id));
      await tx.insert(QuestionEntity, { id, callId, funderId, askedBy, text, askedAt, version: 1 });
      await this.audit.record(tx, {
        actor,
        action: 'calls.question-asked',
        subject: { kind: 'call', id: callId },
        after: { id, text },
      });
      await this.outbox.publish(tx, questionAsked({ callId, questionId: id }));
      return id;
    });
  }
}
