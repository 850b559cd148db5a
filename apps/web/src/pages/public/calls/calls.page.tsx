import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { CallCards } from '../call-cards';

import words from './calls.words.json';

/** The catalogue of calls. */
export function CallsPage() {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/calls', {
    params: { query: { 'filter[status]': 'published,closed', sort: 'closesAt', limit: 50 } },
  });
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={query}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState title={say('none')}>
              <p>{say('none.text')}</p>
            </EmptyState>
          ) : (
            <CallCards calls={data} />
          )
        }
      </Loaded>
    </Page>
  );
}
