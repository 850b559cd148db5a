import { useWords } from '../../i18n/words';
import { Button } from '../button';

import words from './table.words.json';

/** What is needed of a list to ask for its next page. */
export interface NextPage {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** The next page of a list, below what is shown already. */
export function MoreRows({ query }: { readonly query: NextPage }) {
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
