import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Loading } from './loading';
import { ProblemState } from './problem-state';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data, unknown>;
  readonly children: (data: Data) => ReactNode;
}

/** The three states of what is asked for: on its way, not had and why, there. */
export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
