import { api } from '../../../api/client';

import { organisationsOf, useDesk } from './who';

const MOST = 100;

/** The published calls of the funders one works for, the latest first. */
export function useOwnCalls() {
  const { me } = useDesk();
  const funders = organisationsOf(me, 'officer', 'decision-maker', 'auditor', 'administrator');
  return api.useQuery(
    'get',
    '/api/v1/calls',
    {
      params: {
        query: {
          'filter[funderId]': funders.join(','),
          'filter[status]': 'published,closed',
          limit: MOST,
        },
      },
    },
    { enabled: funders.length > 0 },
  );
}
