import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { VersionMalformed, VersionMissing } from '../http.errors';

import { onMethod } from './on-method';

/** A strong entity tag that holds a version number (RFC 9110 §8.8.3); `W/"3"` and `*` are refused. */
const VERSION_TAG = /^"(0|[1-9]\d{0,8})"$/;

/** Reads `If-Match: "3"` as 3. @throws VersionMissing, VersionMalformed */
export function expectedVersion(header: string | undefined): number {
  if (header === undefined) throw new VersionMissing();
  const version = VERSION_TAG.exec(header.trim())?.[1];
  if (version === undefined) throw new VersionMalformed();
  return Number(version);
}

const expected = createParamDecorator((_: unknown, context: ExecutionContext) =>
  expectedVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

const documented = [
  ApiExtension('x-concurrency', 'if-match'),
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The `ETag` of the version that this changes, such as `"3"`.',
    schema: { type: 'string', pattern: '^"\\d+"$' },
  }),
];

/** The version that the caller means to change: `@IfMatch() expectedVersion: number`. */
export function IfMatch(): ParameterDecorator {
  return (target, key, index) => {
    expected()(target, key, index);
    onMethod(target, key, documented);
  };
}
