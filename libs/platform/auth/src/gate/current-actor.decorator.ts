import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { Actor } from '#kernel/actors';

import { callerOf } from './caller';

/** Gives a handler who is calling: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator<undefined>(
  (_, context: ExecutionContext): Actor =>
    callerOf(context.switchToHttp().getRequest<FastifyRequest>()).actor,
);
