import { getRouteApi } from '@tanstack/react-router';

import { client } from '../../../../api/client';
import type { ApplicationOutline } from '../../../../api/contract';
import { usePages } from '../../../../api/pages';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Page } from '../../../../ui/page';
import { MoreRows } from '../../../../ui/table/more-rows';
import { useCallCrumbs } from '../use-call-crumbs';

import { Concepts } from './concepts';
import words from './selection.words.json';

const route = getRouteApi('/gestion/appels/$callId/selection');

/** The concepts of a call in two steps, for the officers who choose who goes on. */
export function SelectionPage() {
  const say = useWords(words);
  const { callId } = route.useParams();
  const crumbs = useCallCrumbs(callId, say('title'));
  const asked = {
    'filter[callId]': callId,
    'filter[step]': 'concept',
    'filter[status]': 'submitted',
    sort: 'submittedAt',
  } as const;
  const query = usePages<ApplicationOutline>(['get', '/api/v1/applications', asked], (cursor) =>
    client.GET('/api/v1/applications', { params: { query: { ...asked, cursor } } }),
  );
  return (
    <Page title={say('title')} lead={say('lead')} width="full" crumbs={crumbs}>
      <Loaded query={query}>
        {({ pages }) => {
          const concepts = pages.flatMap(({ data }) => data);
          return (
            <>
              {concepts.length === 0 && <NoConcept callId={callId} />}
              <Concepts callId={callId} concepts={concepts} />
              <MoreRows query={query} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function NoConcept({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <ButtonLink look="secondary" to="/gestion/candidatures" search={{ callId }}>
          {say('applications')}
        </ButtonLink>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}
