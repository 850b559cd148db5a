import { useEffect, useMemo } from 'react';

import { client } from '../../../api/client';
import type { ApplicationOutline } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { toListQuery, type Filters, type ListSearch } from '../../../ui/table/list-search';

import { FILTERS } from './filters';

const PAGE = 100;

export type ApplicationsSearch = ListSearch & Filters<(typeof FILTERS)[number]>;

/**
 * All the applications that are looked for. Pages follow one another by themselves, so that what
 * is scrolled, chosen and exported is the whole list.
 */
export function useApplications(search: ApplicationsSearch) {
  const wish = toListQuery(search, FILTERS);
  const query = usePages<ApplicationOutline>(['applications', wish], (cursor) =>
    client.GET('/api/v1/applications', {
      params: {
        query: {
          ...wish,
          limit: PAGE,
          ...(cursor === undefined ? { count: 'exact' as const } : { cursor }),
        },
      },
    }),
  );
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data]);
  return { query, rows, total: data?.pages[0]?.page.total ?? null, isWhole: !hasNextPage };
}
