import type { FastifyRequest } from 'fastify';

import { ANONYMOUS, type Actor } from '#kernel/actors';

import type { SessionId } from '../auth.types';

/** Who is calling, and how they said so. */
export interface Caller {
  readonly actor: Actor;
  /** The session that a browser brought; null for tokens and strangers. */
  readonly sessionId: SessionId | null;
}

export const STRANGER: Caller = { actor: ANONYMOUS, sessionId: null };

const CALLER = Symbol('caller');

interface Remembered {
  [CALLER]?: Caller;
}

export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  (request as Remembered)[CALLER] = caller;
}

/** The caller that the gate has recognised; a stranger where no gate stands. */
export function callerOf(request: FastifyRequest): Caller {
  return (request as Remembered)[CALLER] ?? STRANGER;
}
