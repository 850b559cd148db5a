import type { ExecutionContext } from '@nestjs/common';
import { firstValueFrom, NEVER, of } from 'rxjs';

import { TooSlow } from '../http.errors';

import { TimeLimitInterceptor } from './time-limit.interceptor';

describe('The limit on how long an operation works', () => {
  const limit = new TimeLimitInterceptor(5);
  const contextOf = (config: object) =>
    ({
      switchToHttp: () => ({ getRequest: () => ({ routeOptions: { config } }) }),
    }) as unknown as ExecutionContext;

  it('ends the wait for one that does not', async () => {
    const answer = limit.intercept(contextOf({}), { handle: () => NEVER });

    await expect(firstValueFrom(answer)).rejects.toThrow(TooSlow);
  });

  it('lets the others answer', async () => {
    const answer = limit.intercept(contextOf({}), { handle: () => of('done') });

    await expect(firstValueFrom(answer)).resolves.toBe('done');
  });

  it('does not hurry those that stream', () => {
    const handle = () => NEVER;

    expect(limit.intercept(contextOf({ streams: true }), { handle })).toBe(NEVER);
  });
});
