import { api, client } from '../../../api/client';
import { usePages } from '../../../api/pages';

import type { CallsSearch } from './calls-search';
import { STATUSES } from './states';

const PAGE = 24;

/** The calls that were asked for, page after page. */
export function useCalls(search: CallsSearch) {
  const { q, theme, mode, instrument, state = 'published' } = search;
  const places = usePlaces(search.place);
  const wish = {
    ...(q ? { q } : {}),
    ...(theme ? { 'filter[theme]': theme } : {}),
    ...(mode ? { 'filter[mode]': mode } : {}),
    ...(instrument ? { 'filter[instrument]': instrument } : {}),
    ...(places.length > 0 ? { 'filter[territory]': places.join(',') } : {}),
    'filter[status]': STATUSES[state],
    sort: state === 'published' ? 'closesAt' : '-closesAt',
    limit: PAGE,
    count: 'exact' as const,
  };
  return usePages(
    ['calls', wish],
    (cursor) => client.GET('/api/v1/calls', { params: { query: { ...wish, cursor } } }),
    { enabled: search.place === undefined || places.length > 0 },
  );
}

/**
 * A territory, all that it lies in, and the larger territories that lie in it: a call for the
 * department is for its communes, and one for a grouping of communes is in the department.
 */
function usePlaces(id: string | undefined): readonly string[] {
  const { data } = useTerritory(id);
  const isWide = data?.kind === 'departement' || data?.kind === 'region';
  const { data: members } = api.useQuery(
    'get',
    '/api/v1/territories/{territoryId}/members',
    {
      params: {
        path: { territoryId: id ?? '' },
        query: { 'filter[kind]': 'epci,departement', limit: 100 },
      },
    },
    { enabled: isWide },
  );
  if (data === undefined || (isWide && members === undefined)) return [];
  const around = [data, data.epci, data.departement, data.region, ...(members?.data ?? [])];
  return [...new Set(around.flatMap((one) => (one ? [one.id] : [])))];
}

export function useTerritory(id: string | undefined) {
  return api.useQuery(
    'get',
    '/api/v1/territories/{territoryId}',
    { params: { path: { territoryId: id ?? '' } } },
    { enabled: id !== undefined },
  );
}
