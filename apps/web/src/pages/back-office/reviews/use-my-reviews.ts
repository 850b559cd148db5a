import { client } from '../../../api/client';
import { usePages } from '../../../api/pages';
import { useDesk } from '../shared/who';

const MOST = 100;

/** The reviews that one was given, those to hand in first; for officers, everybody's. */
export function useReviews({ areMine }: { readonly areMine: boolean }) {
  const { me } = useDesk();
  const own = areMine ? { 'filter[reviewerId]': me?.person.id ?? '' } : {};
  const query = usePages(
    ['reviews', own],
    (cursor) =>
      client.GET('/api/v1/reviews', { params: { query: { ...own, limit: MOST, cursor } } }),
    { enabled: me !== null },
  );
  const rows = query.data?.pages.flatMap(({ data }) => data) ?? [];
  return { query, rows };
}
