import { fastifyCookie } from '@fastify/cookie';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Problem } from '#kernel/problems';
import { Config } from '#platform/config';

import { FormRefused, OriginRefused } from '../auth.errors';
import type { AuthzRule } from '../rule/authz-rule';
import { whyNot } from '../rule/why-not';
import { bringsBearer } from '../strategies/strategies';

import { rememberCaller, type Caller } from './caller';
import { Callers } from './callers';
import { comesFromElsewhere, isForm, isSafe } from './origin';

const TOKEN_INVALID = 'Bearer realm="Tablee", error="invalid_token"';

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
    // Its functions are what we use; they work once the plugin has been loaded.
    void fastify.register(fastifyCookie, { hook: false });
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
    this.refuseForged(request);
    // RFC 6750 §3.1: stands only if the token is refused.
    if (bringsBearer(request)) reply.header('www-authenticate', TOKEN_INVALID);
    const caller = await this.callers.callerOf(request, !isSafe(request.method));
    reply.removeHeader('www-authenticate');
    rememberCaller(request, caller);
    const problem = whyNot(rule, caller.actor) ?? whyNotForm(caller, request);
    if (problem !== null) throw problem;
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
