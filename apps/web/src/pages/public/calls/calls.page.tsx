import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { useWords } from '../../../i18n/words';
import { Button, ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { AskAlert } from '../alerts/ask-alert';
import { CallCards } from '../call-cards';

import { CallFilters } from './call-filters';
import styles from './calls.module.css';
import words from './calls.words.json';
import { useCalls } from './use-calls';

const route = getRouteApi('/public/appels');

/** The outlines of departments are heavy, and below what one comes for. */
const CallMap = lazy(async () => ({ default: (await import('./call-map')).CallMap }));

/** The catalogue of calls: what one looks for is in the address. */
export function CallsPage() {
  const say = useWords(words);
  const search = route.useSearch();
  const query = useCalls(search);
  return (
    <Page title={say('title')} lead={say('lead')}>
      <div className={styles['columns']}>
        <CallFilters search={search} />
        <Loaded query={query} level={2}>
          {({ pages }) => {
            const calls = pages.flatMap(({ data }) => data);
            return (
              <div>
                <p className={styles['count']} role="status">
                  {say('count', { count: pages[0]?.page.total ?? calls.length })}
                </p>
                {calls.length === 0 ? <NoCall /> : <CallCards calls={calls} level={2} />}
                {query.hasNextPage && (
                  <Button
                    look="secondary"
                    isBusy={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {say('more')}
                  </Button>
                )}
                <p data-screen-only>
                  <AskAlert search={search} />
                </p>
                <Feeds />
                {calls.length > 0 && (
                  <Suspense>
                    <CallMap calls={calls} />
                  </Suspense>
                )}
              </div>
            );
          }}
        </Loaded>
      </div>
    </Page>
  );
}

/** What one subscribes to, to be told without coming back. */
function Feeds() {
  const say = useWords(words);
  return (
    <p data-screen-only>
      {say.rich('feeds', {
        rss: (text) => (
          <a key="rss" href="/open-data/calls.rss" type="application/rss+xml">
            {text}
          </a>
        ),
        ics: (text) => (
          <a key="ics" href="/open-data/calls.ics" type="text/calendar">
            {text}
          </a>
        ),
      })}
    </p>
  );
}

function NoCall() {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <ButtonLink to="/appels" look="secondary">
          {say('clear')}
        </ButtonLink>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}
