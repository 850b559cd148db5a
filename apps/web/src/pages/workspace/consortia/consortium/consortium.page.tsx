import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { api } from '../../../../api/client';
import type { Consortium, ConsortiumGovernance } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Loaded } from '../../../../ui/loaded';
import { TabSet } from '../../../../ui/mantine/tab-set';
import { Page } from '../../../../ui/page';
import { CallTitle, ConsortiumStatus } from '../list/consortium-cards';

import { ApplicationLink } from './application-link';
import { Charter } from './charter';
import words from './consortium.words.json';
import { History } from './history';
import { Lead } from './lead';
import { Letters } from './letters';
import { Mandates } from './mandates';
import { Meetings } from './meetings';
import { Rename } from './rename';
import { Rights } from './rights';
import { Table } from './table';

const route = getRouteApi('/espace/consortiums/$consortiumId');

/** Those round one table: who they are, what they agree on, who may do what. */
export function ConsortiumPage() {
  const { consortiumId } = route.useParams();
  const params = { path: { consortiumId } };
  const query = api.useQuery('get', '/api/v1/consortia/{consortiumId}', { params });
  return <Loaded query={query}>{(consortium) => <Read consortium={consortium} />}</Loaded>;
}

/** For each part of the page. */
export interface ConsortiumPartProps {
  readonly consortium: Consortium;
}

export interface GovernancePartProps extends ConsortiumPartProps {
  readonly governance: ConsortiumGovernance;
}

function Read({ consortium }: ConsortiumPartProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { volet = 'table' } = route.useSearch();
  const parts = usePartsOf(consortium);
  return (
    <Page
      title={consortium.name}
      above={
        <>
          <ConsortiumStatus status={consortium.status} />
          <Link to="/appels/$callId" params={{ callId: consortium.callId }}>
            <CallTitle callId={consortium.callId} />
          </Link>
        </>
      }
      actions={
        <>
          <ApplicationLink consortium={consortium} />
          {consortium.allowedActions.includes('rename') && <Rename consortium={consortium} />}
        </>
      }
      crumbs={[
        <Link key="list" to="/espace/consortiums">
          {say('list')}
        </Link>,
        consortium.name,
      ]}
    >
      <TabSet
        label={say('parts')}
        parts={parts}
        active={parts.some(({ key }) => key === volet) ? volet : 'table'}
        onChange={(key) =>
          void navigate({
            to: '/espace/consortiums/$consortiumId',
            params: { consortiumId: consortium.id },
            search: { volet: key },
            replace: true,
          })
        }
      />
    </Page>
  );
}

function usePartsOf(consortium: Consortium) {
  const say = useWords(words);
  const governed = (part: (props: GovernancePartProps) => ReactNode) => (
    <Governed consortium={consortium}>{part}</Governed>
  );
  return [
    { key: 'table', label: say('table'), content: <Table consortium={consortium} /> },
    { key: 'charte', label: say('charter'), content: governed(Charter) },
    { key: 'mandats', label: say('mandates'), content: governed(Mandates) },
    { key: 'lettres', label: say('letters'), content: governed(Letters) },
    { key: 'reunions', label: say('meetings'), content: governed(Meetings) },
    { key: 'droits', label: say('rights'), content: <Rights consortium={consortium} /> },
    { key: 'chef-de-file', label: say('lead'), content: governed(Lead) },
    { key: 'histoire', label: say('history'), content: <History consortium={consortium} /> },
  ];
}

interface GovernedProps extends ConsortiumPartProps {
  readonly children: (props: GovernancePartProps) => ReactNode;
}

/** What the partners agreed on, asked for once and shared by the parts that show it. */
function Governed({ consortium, children: Part }: GovernedProps) {
  const query = api.useQuery('get', '/api/v1/consortia/{consortiumId}/governance', {
    params: { path: { consortiumId: consortium.id } },
  });
  return (
    <Loaded query={query}>
      {(governance) => <Part consortium={consortium} governance={governance} />}
    </Loaded>
  );
}
