import { api } from '../../../api/client';
import { useDesk } from '../shared/who';

const SHOWN = 5;

/** Messages that ask something of an officer. */
const ASKING =
  'file-message-received,file-note-written,condition-evidenced,review-declined,person-recused,scores-diverged';

/** What waits for the person, list by list; undefined where it does not concern them. */
export function useWaiting() {
  const { me, instructs, decides } = useDesk();
  const toRule = useApplicationsIn('submitted', instructs, 'submittedAt');
  const toDecide = useApplicationsIn('eligible', decides, 'submittedAt');
  const toReview = api.useQuery(
    'get',
    '/api/v1/reviews',
    {
      params: {
        query: {
          'filter[status]': 'assigned',
          'filter[reviewerId]': me?.person.id ?? '',
          limit: SHOWN,
          count: 'exact',
        },
      },
    },
    { enabled: me !== null },
  );
  const told = api.useQuery(
    'get',
    '/api/v1/notifications',
    {
      params: {
        query: {
          'filter[isRead]': false,
          'filter[kind]': ASKING,
          limit: SHOWN,
          count: 'exact',
        },
      },
    },
    { enabled: me !== null },
  );
  const toSign = api.useQuery(
    'get',
    '/api/v1/agreements',
    { params: { query: { 'filter[status]': 'drafted', limit: SHOWN, count: 'exact' } } },
    { enabled: me !== null },
  );
  return {
    toRule: toRule.data,
    toDecide: toDecide.data,
    toReview: toReview.data,
    told: told.data,
    toSign: toSign.data,
    isPending: me === null || toReview.isPending || told.isPending,
  };
}

function useApplicationsIn(status: string, enabled: boolean, sort: string) {
  return api.useQuery(
    'get',
    '/api/v1/applications',
    { params: { query: { 'filter[status]': status, sort, limit: SHOWN, count: 'exact' } } },
    { enabled },
  );
}
