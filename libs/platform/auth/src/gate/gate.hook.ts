import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Problem } from '#kernel/problems';
import { Config } from '#platform/config';

import { FormRefused, OriginRefused, SessionMissing, TokenRefused } from '../auth.errors';
import type { AuthzRule } from '../rule/authz-rule';
import { whyNot } from '../rule/why-not';
import { bringsBearer } from '../strategies/strategies';

import { rememberCaller, type Caller } from './caller';
import { Callers } from './callers';
import { comesFromElsewhere, isForm, isSafe } from './origin';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly authz?: AuthzRule;
  }
}

/**
 * Recognises the caller and holds them to the rule of the route before the body is read: guards
 * of Nest come after, and whoever may not call must not make us parse what they send.
 */
@Injectable()
export class GateHook implements OnModuleInit {
  constructor(
    private readonly adapters: HttpAdapterHost,
    private readonly callers: Callers,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const fastify = this.adapters.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onRequest', async (request, reply) => {
      const rule = request.routeOptions.config.authz;
      if (rule !== undefined) await this.admit(rule, request, reply);
    });
  }

  private async admit(
    rule: AuthzRule,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    try {
      this.refuseForged(request);
      const caller = await this.callers.callerOf(request, !isSafe(request.method));
      rememberCaller(request, caller);
      const problem = whyNot(rule, caller.actor) ?? whyNotForm(caller, request);
      if (problem !== null) throw problem;
    } catch (problem) {
      challenge(reply, problem);
      throw problem;
    }
  }

  /**
   * What another site makes a browser send carries our cookie, or puts someone in a session that
   * is not theirs. A token is in no cookie: no site can make a browser send one.
   */
  private refuseForged(request: FastifyRequest): void {
    if (isSafe(request.method) || bringsBearer(request)) return;
    if (comesFromElsewhere(request.headers, this.config.publicUrl)) throw new OriginRefused();
  }
}

/** A form is the one kind of body that a page of another site can send without asking us. */
function whyNotForm({ sessionId }: Caller, { method, headers }: FastifyRequest): Problem | null {
  const isRefused = sessionId !== null && !isSafe(method) && isForm(headers);
  return isRefused ? new FormRefused() : null;
}

/** RFC 9110 §11.6.1: a 401 says how one may come back. */
function challenge(reply: FastifyReply, problem: unknown): void {
  if (problem instanceof TokenRefused) {
    reply.header('WWW-Authenticate', 'Bearer realm="Tablee", error="invalid_token"');
  }
  if (problem instanceof SessionMissing) reply.header('WWW-Authenticate', 'Bearer realm="Tablee"');
}
