import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { throwError, timeout, type Observable } from 'rxjs';

import { TooSlow } from '../http.errors';

/** Answers 503 in place of an operation that works too long; those that stream files may. */
export class TimeLimitInterceptor implements NestInterceptor {
  constructor(private readonly limitMs: number) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.routeOptions.config.streams === true) return next.handle();
    const tooSlow = (): Observable<never> => throwError(() => new TooSlow());
    return next.handle().pipe(timeout({ first: this.limitMs, with: tooSlow }));
  }
}
