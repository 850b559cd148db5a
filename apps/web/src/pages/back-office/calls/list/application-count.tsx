import { api } from '../../../../api/client';
import { Figure } from '../../../../ui/values';

/** How many applications to a call the reader may see. */
export function ApplicationCount({ callId }: { readonly callId: string }) {
  const { data } = api.useQuery('get', '/api/v1/applications', {
    params: { query: { 'filter[callId]': callId, limit: 1, count: 'exact' } },
  });
  return data?.page.total === undefined ? null : <Figure value={data.page.total} />;
}
