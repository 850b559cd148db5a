import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';

import { callerOf } from '#platform/auth';
import { TransactionRunner } from '#platform/database';

import { AnswerBook, type Attempt } from './answer-book';
import { answerOf, clearAnswer, replay } from './answered';
import { fingerprintOf } from './fingerprint';
import { KeyMissing } from './idempotency.errors';
import { keyIn } from './idempotency-key';
import { IDEMPOTENCE, type Idempotence } from './idempotent.decorator';

/**
 * Makes a request that is sent twice act once. Key, effect and answer are kept in one transaction:
 * the interceptor opens it, and that of the service joins it. A refusal undoes all three, so that
 * the same key may be tried again once the reason is gone.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly answers: AnswerBook,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const idempotence = idempotenceOf(context);
    if (idempotence === undefined || idempotence === 'none') return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = keyIn(request.headers['idempotency-key']);
    if (key !== null) return from(this.once(key, request, http.getResponse(), next));
    if (idempotence === 'required') throw new KeyMissing();
    return next.handle();
  }

  private async once(
    key: string,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<string | undefined> {
    const { actor } = callerOf(request);
    const attempt: Attempt = { actor, key, fingerprint: fingerprintOf(request) };
    const body = await this.transactions.run(actor, async (tx) => {
      const kept = await this.answers.begin(tx, attempt);
      if (kept !== null) {
        replay(kept, reply);
        return kept.body;
      }
      clearAnswer(reply);
      const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const answer = answerOf(result, reply);
      await this.answers.keep(tx, attempt, answer);
      return answer.body;
    });
    return body ?? undefined;
  }
}

function idempotenceOf(context: ExecutionContext): Idempotence | undefined {
  return Reflect.getMetadata(IDEMPOTENCE, context.getHandler()) as Idempotence | undefined;
}
