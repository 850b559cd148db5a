import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { LazyProblem } from './lazy-problem';
import { Loading } from './loading';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data, unknown>;
  readonly children: (data: Data) => ReactNode;
}

/** The three states of what is asked for: on its way, not had and why, there. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return <LazyProblem error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
