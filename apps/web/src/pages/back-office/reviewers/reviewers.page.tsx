import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { ReviewerOfCall } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page, Section } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { CallChoice } from '../shared/call-choice';

import { PlanPanel } from './plan-panel';
import styles from './reviewers.module.css';
import words from './reviewers.words.json';

const route = getRouteApi('/gestion/attribution');

/** Who reviews for a call, how far they are, and who gets what. */
export function ReviewersPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const { appel } = route.useSearch();
  return (
    <Page title={say('title')} lead={say('lead')} width="full">
      <CallChoice
        callId={appel}
        onChoose={(id) => void navigate({ to: '/gestion/attribution', search: { appel: id } })}
      >
        {({ id }) => <OfCall key={id} callId={id} />}
      </CallChoice>
    </Page>
  );
}

function OfCall({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/calls/{callId}/reviewers', {
    params: { path: { callId } },
  });
  return (
    <Loaded query={query}>
      {(people) =>
        people.length === 0 ? (
          <EmptyState title={say('none')}>
            <p>{say('none.text')}</p>
          </EmptyState>
        ) : (
          <>
            <Progress people={people} />
            <PlanPanel callId={callId} people={people} />
          </>
        )
      }
    </Loaded>
  );
}

function Progress({ people }: { readonly people: readonly ReviewerOfCall[] }) {
  const say = useWords(words);
  const done = people.reduce((sum, { submitted }) => sum + submitted, 0);
  const all = people.reduce((sum, { assigned }) => sum + assigned, done);
  return (
    <Section title={say('progress')}>
      <p className={styles['progress']}>
        <progress value={done} max={Math.max(all, 1)} aria-label={say('progress')} />
        {say('progress.count', { done, all })}
      </p>
      <DataTable
        caption={say('people')}
        rows={people}
        rowId={({ personId }) => personId}
        columns={[
          { id: 'name', header: say('reviewer'), cell: ({ name }) => name },
          { id: 'assigned', header: say('toHandIn'), align: 'right', cell: (row) => row.assigned },
          {
            id: 'submitted',
            header: say('handedIn'),
            align: 'right',
            cell: (row) => row.submitted,
          },
          { id: 'declined', header: say('declined'), align: 'right', cell: (row) => row.declined },
          { id: 'recused', header: say('recused'), align: 'right', cell: (row) => row.recused },
          {
            id: 'cap',
            header: say('cap'),
            align: 'right',
            cell: ({ maxOpenReviews }) => maxOpenReviews ?? '–',
          },
          {
            id: 'severity',
            header: say('severity'),
            align: 'right',
            cell: ({ severity }) => severity ?? '–',
          },
          {
            id: 'interests',
            header: say('interests'),
            cell: ({ interests }) =>
              interests.map(({ organisation }) => organisation).join(' · ') || '–',
          },
        ]}
      />
    </Section>
  );
}
