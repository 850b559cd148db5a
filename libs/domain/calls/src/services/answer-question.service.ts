import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, VersionStale } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { CallActionForbidden, QuestionNotFound } from '../calls.errors';
import { questionAnswered } from '../calls.events';
import { mayWriteCallsOf } from '../calls.policy';
import type { CallId, QuestionId } from '../calls.types';
import { QuestionEntity } from '../storage/question.entity';

/** Which question is answered, at the version that whoever answers has seen. */
export interface QuestionAtVersion {
  readonly callId: CallId;
  readonly id: QuestionId;
  readonly version: number;
}

@Injectable()
export class AnswerQuestionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Answers a question for everyone to read, or corrects the answer: what was said before stays in
   * the audit trail.
   * @throws QuestionNotFound, CallActionForbidden, VersionStale
   */
  answer(actor: Actor, { callId, id, version }: QuestionAtVersion, answer: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const question = await tx.findOneBy(QuestionEntity, { id, callId });
      if (question === null) throw new QuestionNotFound();
      if (!mayWriteCallsOf(actor, question.funderId)) throw new CallActionForbidden();
      if (question.version !== version) throw new VersionStale(question.version);

      const answeredBy = asId<'Person'>(String(actor.id));
      const changes = { answer, answeredBy, answeredAt: this.clock() };
      await compareAndSet(tx, QuestionEntity, { id, version }, changes);
      await this.audit.record(tx, {
        actor,
        action: 'calls.question-answered',
        subject: { kind: 'call', id: callId },
        organisationId: question.funderId,
        before: { id, answer: question.answer },
        after: { id, answer },
      });
      await this.outbox.publish(tx, questionAnswered({ callId, questionId: id }));
    });
  }
}
