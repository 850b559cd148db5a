import { Body, Controller, HttpCode, Injectable, Module, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import type { Actor } from '#kernel/actors';
import { newId } from '#kernel/ids';
import { Problem } from '#kernel/problems';
import { Authz, CurrentActor } from '#platform/auth';
import { readerOf, TransactionRunner } from '#platform/database';
import { Idempotent } from '#platform/idempotency';

import { gate, type Gate } from './gate';

export class EnvelopeExhausted extends Problem {
  constructor() {
    super({ kind: 'rule-broken', code: 'http.constraint-broken' });
  }
}

/** What the handler waits for, and how often it was called; a test decides. */
@Injectable()
export class Stage {
  calls = 0;
  refusal: Error | null = null;
  serializationFailures = 0;
  held: Gate | null = null;
  started: Gate = gate();
}

@Controller('grants')
class GrantsController {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly stage: Stage,
  ) {}

  @Post()
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('required')
  give(
    @CurrentActor() actor: Actor,
    @Body() body: { amount: number },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return this.transactions.run(actor, async (tx) => {
      this.stage.calls += 1;
      const id = newId<'Grant'>(new Date());
      await tx.query('INSERT INTO scratch.given (id, amount) VALUES ($1, $2)', [id, body.amount]);
      this.stage.started.resolve();
      if (this.stage.held !== null) await this.stage.held.promise;
      if (this.stage.refusal !== null) throw this.stage.refusal;
      if (this.stage.serializationFailures > 0) {
        this.stage.serializationFailures -= 1;
        await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
      }
      const row = await readerOf(tx).one<{ count: number }>(
        'SELECT count(*)::int AS count FROM scratch.given',
      );
      reply.header('location', `/api/v1/grants/${id}`);
      return { id, zebra: 1, apple: { nth: row?.count }, version: this.stage.calls };
    });
  }

  @Post('quiet')
  @HttpCode(204)
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('natural')
  quiet(): void {
    this.stage.calls += 1;
  }
}

@Module({ providers: [Stage], controllers: [GrantsController] })
export class GrantsModule {}
