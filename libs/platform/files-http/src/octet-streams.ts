import type { Readable } from 'node:stream';

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Problem } from '#kernel/problems';

export const OCTETS = 'application/octet-stream';

/** Hands bodies of bytes to the routes that take streams as they come, without keeping any of it. */
@Injectable()
export class OctetStreams implements OnModuleInit {
  constructor(private readonly adapters: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.adapters.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser(OCTETS, (request, payload, done) => {
      const takesStream = request.routeOptions.config.streams === true;
      if (takesStream) done(null, payload);
      else done(notHere());
    });
  }
}

/** @throws Problem (415) for a body of another kind */
export function streamIn({ body, headers }: FastifyRequest): Readable {
  if (headers['content-type']?.startsWith(OCTETS) !== true) throw notHere();
  return body as Readable;
}

function notHere(): Problem {
  return new Problem({ kind: 'unsupported-media-type', code: 'http.media-type-unsupported' });
}
