import { client } from '../../../api/client';
import { usePages } from '../../../api/pages';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { MoreRows } from '../../../ui/table/more-rows';
import { CallCards } from '../call-cards';

import words from './results.words.json';

const QUERY = { 'filter[status]': 'closed,cancelled', sort: '-closesAt', limit: 24 };

/** Calls that are over. */
export function ResultsPage() {
  const say = useWords(words);
  const query = usePages(['calls', QUERY], (cursor) =>
    client.GET('/api/v1/calls', { params: { query: { ...QUERY, cursor } } }),
  );
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={query} level={2}>
        {({ pages }) => {
          const calls = pages.flatMap(({ data }) => data);
          if (calls.length === 0) return <NoResult />;
          return (
            <>
              <CallCards calls={calls} level={2} />
              <MoreRows query={query} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function NoResult() {
  const say = useWords(words);
  return (
    <EmptyState title={say('none')} actions={<ButtonLink to="/appels">{say('calls')}</ButtonLink>}>
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}
