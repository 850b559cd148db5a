import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

/** A page of a list, as the API gives it. */
interface ListPage<Row> {
  readonly data: readonly Row[];
  readonly page: { readonly nextCursor: string | null; readonly total?: number };
}

interface PagesOptions {
  readonly enabled?: boolean;
}

/**
 * A list, page after page. What was shown stays until what is asked for anew has come.
 *
 *     usePages(['calls', query], (cursor) =>
 *       client.GET('/api/v1/calls', { params: { query: { ...query, cursor } } }),
 *     );
 */
export function usePages<Row>(
  key: readonly unknown[],
  ask: (cursor: string | undefined) => Promise<{ data?: ListPage<Row>; error?: unknown }>,
  { enabled = true }: PagesOptions = {},
) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam }) => {
      const { data, error } = await ask(pageParam);
      if (data === undefined) throw error;
      return data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  });
}
