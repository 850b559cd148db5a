import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { isUuid } from '#kernel/ids';

import { NotFound } from '../http.errors';

import { onMethod } from './on-method';

const idNamed = createParamDecorator((name: string, context: ExecutionContext) => {
  const params = context.switchToHttp().getRequest<FastifyRequest>().params;
  const text = (params as Record<string, string | undefined>)[name] ?? '';
  if (!isUuid(text)) throw new NotFound();
  return text.toLowerCase();
});

/**
 * A UUID of the path: `@IdParam('callId') callId: CallId`. What cannot be an id names nothing,
 * so it is answered like an id that nobody has (404).
 */
export function IdParam(name: string, description?: string): ParameterDecorator {
  return (target, key, index) => {
    idNamed(name)(target, key, index);
    const schema = { type: 'string', format: 'uuid' } as const;
    onMethod(target, key, [
      ApiParam({ name, schema, ...(description === undefined ? {} : { description }) }),
    ]);
  };
}
