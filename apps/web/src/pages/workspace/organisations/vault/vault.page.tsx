import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { api } from '../../../../api/client';
import type { OrganisationSheet } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Loaded } from '../../../../ui/loaded';
import { TabSet } from '../../../../ui/mantine/tab-set';
import { Page } from '../../../../ui/page';
import { Duplicates } from '../../../shared/duplicates/duplicates';
import { useMine } from '../../shared/mine';
import { useTerms } from '../../shared/terms';

import { Accounts } from './accounts';
import { AidAccountPart } from './aid/aid-account';
import { BankAccount } from './bank-account';
import { Commitment } from './commitment';
import { IdentityPart } from './identity';
import { Members } from './members';
import { Papers } from './papers';
import words from './vault.words.json';

const route = getRouteApi('/espace/organisations/$organisationId');

/** What an organisation gives once, for all funders: who it is, its papers, its people. */
export function VaultPage() {
  const { organisationId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}', {
    params: { path: { organisationId } },
  });
  return <Loaded query={query}>{(sheet) => <Vault sheet={sheet} />}</Loaded>;
}

/** For each part of the vault. */
export interface VaultPartProps {
  readonly sheet: OrganisationSheet;
}

function Vault({ sheet }: VaultPartProps) {
  const say = useWords(words);
  const term = useTerms();
  const navigate = useNavigate();
  const { volet = 'fiche' } = route.useSearch();
  const { id, name, college, legalForm } = sheet;
  const parts = useParts(sheet);
  return (
    <Page
      title={name}
      above={`${term(`form.${legalForm}`)} · ${term(`college.${college}`)}`}
      lead={say('lead')}
      crumbs={[
        <Link key="list" to="/espace/organisations">
          {say('list')}
        </Link>,
        name,
      ]}
    >
      <TabSet
        label={say('parts')}
        parts={parts}
        active={parts.some(({ key }) => key === volet) ? volet : 'fiche'}
        onChange={(key) =>
          void navigate({
            to: '/espace/organisations/$organisationId',
            params: { organisationId: id },
            search: { volet: key },
            replace: true,
          })
        }
      />
    </Page>
  );
}

function useParts(sheet: OrganisationSheet) {
  const say = useWords(words);
  const { has } = useMine();
  return [
    { key: 'fiche', label: say('identity'), content: <IdentityPart sheet={sheet} /> },
    { key: 'papiers', label: say('papers'), content: <Papers sheet={sheet} /> },
    { key: 'banque', label: say('bank'), content: <BankAccount sheet={sheet} /> },
    { key: 'engagement', label: say('commitment'), content: <Commitment sheet={sheet} /> },
    { key: 'comptes', label: say('accounts'), content: <Accounts sheet={sheet} /> },
    { key: 'aides', label: say('aids'), content: <AidAccountPart sheet={sheet} /> },
    { key: 'membres', label: say('members'), content: <Members sheet={sheet} /> },
    ...(has(sheet.id, 'administrator')
      ? [
          {
            key: 'doublons',
            label: say('duplicates'),
            content: <Duplicates organisation={sheet} />,
          },
        ]
      : []),
  ];
}
