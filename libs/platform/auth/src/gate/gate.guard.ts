import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { invariant } from '#kernel/problems';

import type { AuthzRule } from '../rule/authz-rule';
import { AUTHZ_RULE } from '../rule/authz.decorator';
import { whyNot } from '../rule/why-not';

import { callerOf } from './caller';

/**
 * Asks the same question as the hook once more, of the handler that Nest is about to call: a
 * route that the hook did not recognise is refused to all but those whom its rule lets in unknown.
 */
@Injectable()
export class GateGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const rule = Reflect.getMetadata(AUTHZ_RULE, context.getHandler()) as AuthzRule | undefined;
    invariant(rule !== undefined, 'every route has a rule');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const problem = whyNot(rule, callerOf(request).actor);
    if (problem !== null) throw problem;
    return true;
  }
}
