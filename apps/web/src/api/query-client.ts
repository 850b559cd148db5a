import { QueryClient } from '@tanstack/react-query';

import { problemOf } from './problems';

const RETRIES_MAX = 2;

/** What cannot succeed by being asked again is not: only silence and faults of the server are. */
function isWorthRetrying(count: number, error: unknown): boolean {
  const { status } = problemOf(error);
  return count < RETRIES_MAX && (status === 0 || status === 503 || status === 502);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 20_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
});
