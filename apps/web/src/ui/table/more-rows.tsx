import type { UseInfiniteQueryResult } from '@tanstack/react-query';

import { useWords } from '../../i18n/words';
import { Button } from '../button';

import words from './table.words.json';

/** The next page of a list, below what is shown already. */
export function MoreRows({
  query,
}: {
  readonly query: Pick<
    UseInfiniteQueryResult,
    'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
}) {
  const say = useWords(words);
  if (!query.hasNextPage) return null;
  return (
    <p>
      <Button
        look="secondary"
        isBusy={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {say('more')}
      </Button>
    </p>
  );
}
