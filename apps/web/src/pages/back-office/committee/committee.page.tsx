import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { CommitteeSession } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { Moment } from '../../../ui/values';
import { Opener } from '../../shared/opener';
import { useCallCrumbs } from '../calls/use-call-crumbs';
import { useDesk } from '../shared/who';

import words from './committee.words.json';
import { PlanSession } from './plan-session';
import { SessionState } from './session-state';

const route = getRouteApi('/gestion/appels/$callId/comite');

/** The sessions in which the applications to a call are discussed. */
export function CommitteePage() {
  const say = useWords(words);
  const { callId } = route.useParams();
  const crumbs = useCallCrumbs(callId, say('title'));
  const desk = useDesk();
  const query = api.useQuery('get', '/api/v1/calls/{callId}/committee-sessions', {
    params: { path: { callId } },
  });
  const plan = (desk.instructs || desk.decides) && (
    <Opener label={say('plan')} icon="plus" look="primary" isWide>
      {(close) => <PlanSession callId={callId} onDone={close} />}
    </Opener>
  );
  return (
    <Page title={say('title')} lead={say('lead')} crumbs={crumbs} actions={plan}>
      <Loaded query={query}>
        {(sessions) =>
          sessions.length === 0 ? (
            <EmptyState title={say('none')}>
              <p>{say('none.text')}</p>
            </EmptyState>
          ) : (
            <Sessions sessions={sessions} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Sessions({ sessions }: { readonly sessions: readonly CommitteeSession[] }) {
  const say = useWords(words);
  return (
    <DataTable
      caption={say('title')}
      rows={sessions}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'title',
          header: say('session'),
          cell: ({ id, title }) => (
            <Link to="/gestion/seances/$sessionId" params={{ sessionId: id }}>
              {title}
            </Link>
          ),
        },
        {
          id: 'when',
          header: say('when'),
          cell: ({ plannedAt }) => <Moment iso={plannedAt} look="short" />,
        },
        { id: 'files', header: say('files'), cell: ({ files }) => files.length },
        { id: 'members', header: say('members'), cell: ({ members }) => members.length },
        {
          id: 'status',
          header: say('status'),
          cell: ({ status }) => <SessionState status={status} />,
        },
      ]}
    />
  );
}
