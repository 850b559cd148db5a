import { getRouteApi } from '@tanstack/react-router';

import { api } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { useCallCrumbs } from '../calls/use-call-crumbs';

import words from './decisions.words.json';
import { Proposals } from './proposals';

const route = getRouteApi('/gestion/appels/$callId/decisions');

/** What is proposed on the applications to a call, for those who decide. */
export function DecisionsPage() {
  const say = useWords(words);
  const { callId } = route.useParams();
  const crumbs = useCallCrumbs(callId, say('title'));
  const query = api.useQuery('get', '/api/v1/calls/{callId}/decision-proposals', {
    params: { path: { callId } },
  });
  return (
    <Page title={say('title')} lead={say('lead')} width="full" crumbs={crumbs}>
      <Loaded query={query}>
        {(proposals) =>
          proposals.length === 0 ? (
            <EmptyState
              title={say('none')}
              actions={
                <ButtonLink to="/gestion/appels/$callId/repartition" params={{ callId }}>
                  {say('allocation')}
                </ButtonLink>
              }
            >
              <p>{say('none.text')}</p>
            </EmptyState>
          ) : (
            <Proposals callId={callId} proposals={proposals} />
          )
        }
      </Loaded>
    </Page>
  );
}
