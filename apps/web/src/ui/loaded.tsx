import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { LazyProblem } from './lazy-problem';
import { Loading } from './loading';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data, unknown>;
  /** 2 for a part of a page, when the page has its heading already. */
  readonly level?: 1 | 2;
  readonly children: (data: Data) => ReactNode;
}

/** The three states of what is asked for: on its way, not had and why, there. */
export function Loaded<Data>({ query, level, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return <LazyProblem level={level} error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
