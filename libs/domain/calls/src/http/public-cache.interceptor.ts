import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';

import { callerOf } from '#platform/auth';

/** What strangers are told may be kept by anyone for a minute; what others are told, by nobody. */
@Injectable()
export class PublicCacheInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { actor } = callerOf(http.getRequest<FastifyRequest>());
    if (actor.kind !== 'anonymous') return next.handle();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      tap(() => {
        void reply.header('cache-control', 'public, max-age=60');
        void reply.header('vary', 'cookie, authorization');
      }),
    );
  }
}
