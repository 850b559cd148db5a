import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { api } from '../../../api/client';
import type { RankingEntry } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { CallChoice } from '../shared/call-choice';

import { useRankingColumns } from './columns';
import { Refresh } from './refresh';
import styles from './ranking.module.css';
import words from './ranking.words.json';

const route = getRouteApi('/gestion/classement');
const COMPARED_MAX = 3;

/** The applications of a call, first to last, and why each stands where it does. */
export function RankingPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const { appel } = route.useSearch();
  return (
    <Page title={say('title')} lead={say('lead')} width="full">
      <CallChoice
        callId={appel}
        onChoose={(id) => void navigate({ to: '/gestion/classement', search: { appel: id } })}
      >
        {({ id }) => <Ranked key={id} callId={id} />}
      </CallChoice>
    </Page>
  );
}

function Ranked({ callId }: { readonly callId: string }) {
  const say = useWords(words);
  const query = api.useQuery('get', '/api/v1/calls/{callId}/ranking', {
    params: { path: { callId } },
  });
  return (
    <Loaded query={query}>
      {({ entries }) =>
        entries.length === 0 ? (
          <EmptyState
            title={say('none')}
            actions={
              <ButtonLink to="/gestion/attribution" search={{ appel: callId }}>
                {say('assign')}
              </ButtonLink>
            }
          >
            <p>{say('none.text')}</p>
          </EmptyState>
        ) : (
          <List callId={callId} entries={entries} />
        )
      }
    </Loaded>
  );
}

interface ListProps {
  readonly callId: string;
  readonly entries: readonly RankingEntry[];
}

function List({ callId, entries }: ListProps) {
  const say = useWords(words);
  const columns = useRankingColumns();
  const [ids, setIds] = useState<readonly string[]>([]);
  const alerts = entries.filter(({ needsDiscussion }) => needsDiscussion).length;
  const tied = entries.filter(({ isTied }) => isTied).length;
  const canCompare = ids.length >= 2 && ids.length <= COMPARED_MAX;
  return (
    <>
      {alerts > 0 && <Notice kind="warning">{say('alerts', { count: alerts })}</Notice>}
      {tied > 0 && <Notice kind="info">{say('ties', { count: tied })}</Notice>}
      <div className={styles['tools']}>
        {canCompare ? (
          <ButtonLink to="/gestion/comparaison" search={{ ids: ids.join(',') }} isSmall>
            {say('compare', { count: ids.length })}
          </ButtonLink>
        ) : (
          <span>{say('compare.hint')}</span>
        )}
        <Refresh callId={callId} />
      </div>
      <DataTable
        caption={say('caption')}
        columns={columns}
        rows={entries}
        rowId={({ applicationId }) => applicationId}
        selection={{ ids, onChange: setIds, name: (entry) => entry.applicationReference }}
      />
    </>
  );
}
