import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import { Bug } from '#kernel/problems';

import { SessionMissing } from '../auth.errors';
import { Authz } from '../rule/authz.decorator';

import { rememberCaller } from './caller';
import { GateGuard } from './gate.guard';

class Things {
  @Authz({ roles: 'signed-in', scope: 'self' })
  ruled(this: void): void {}

  unruled(this: void): void {}
}

const things = new Things();
const amandine: Actor = { kind: 'person', id: asId<'Person'>('a'), memberships: [], scopes: null };

const contextOf = (handler: () => void, actor?: Actor): ExecutionContext => {
  const request = {} as FastifyRequest;
  if (actor !== undefined) rememberCaller(request, { actor, sessionId: null });
  const context = {
    getHandler: () => handler,
    switchToHttp: () => ({ getRequest: () => request }),
  };
  return context as unknown as ExecutionContext;
};

/** The second look: the hook before it has mostly answered already. */
describe('The guard of the gate', () => {
  const guard = new GateGuard();

  it('lets in whom the hook has recognised', () => {
    expect(guard.canActivate(contextOf(things.ruled, amandine))).toBe(true);
  });

  it('takes whoever the hook has not seen for a stranger', () => {
    expect(() => guard.canActivate(contextOf(things.ruled))).toThrow(SessionMissing);
  });

  it('knows no route without a rule', () => {
    expect(() => guard.canActivate(contextOf(things.unruled, amandine))).toThrow(Bug);
  });
});
