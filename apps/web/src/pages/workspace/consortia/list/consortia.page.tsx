import { client } from '../../../../api/client';
import { usePages } from '../../../../api/pages';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { LazyProblem } from '../../../../ui/lazy-problem';
import { Loading } from '../../../../ui/loading';
import { Page } from '../../../../ui/page';
import { MoreRows } from '../../../../ui/table/more-rows';

import words from './consortia.words.json';
import { ConsortiumCards } from './consortium-cards';

/** Every consortium that one is of. */
export function ConsortiaPage() {
  const say = useWords(words);
  const query = usePages(['consortia'], (cursor) =>
    client.GET('/api/v1/consortia', { params: { query: { cursor } } }),
  );
  const consortia = query.data?.pages.flatMap(({ data }) => data);
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        <ButtonLink to="/espace/consortiums/nouveau" icon="plus">
          {say('form')}
        </ButtonLink>
      }
    >
      {query.isError && <LazyProblem error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {consortia?.length === 0 && (
        <EmptyState
          title={say('none')}
          actions={<ButtonLink to="/appels">{say('calls')}</ButtonLink>}
        >
          <p>{say('none.text')}</p>
        </EmptyState>
      )}
      {consortia !== undefined && consortia.length > 0 && (
        <ConsortiumCards consortia={consortia} heading="h2" />
      )}
      <MoreRows query={query} />
    </Page>
  );
}
