import { getRouteApi, Link } from '@tanstack/react-router';

import { client } from '../../../api/client';
import type { Aid } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useWords } from '../../../i18n/words';
import { ButtonHref, ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { useNow } from '../../../ui/now';
import { Page } from '../../../ui/page';
import { Status } from '../../../ui/status';
import type { Column } from '../../../ui/table/columns';
import { toListQuery } from '../../../ui/table/list-search';
import { PagedTable } from '../../../ui/table/paged-table';
import { Day, Money } from '../../../ui/values';
import terms from '../../shared/aid-terms.words.json';
import { organisationsOf, useDesk } from '../shared/who';

import words from './aids.words.json';
import { EnterAid } from './enter-aid';
import { FILTERS } from './filters';

const route = getRouteApi('/gestion/aides');

/** What the person's funders have granted under the de minimis regulations. */
export function AidsPage() {
  const say = useWords(words);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const asked = toListQuery(search, FILTERS);
  const query = usePages<Aid>(['get', '/api/v1/aids', asked], (cursor) =>
    client.GET('/api/v1/aids', { params: { query: { ...asked, cursor } } }),
  );
  return (
    <Page title={say('title')} lead={say('lead')} width="full" actions={<Exports />}>
      <PagedTable
        query={query}
        none={<NoAid />}
        caption={say('title')}
        columns={columns}
        rowId={({ id }) => id}
        sort={search.sort}
        onSort={(sort) => void navigate({ search: { ...search, sort } })}
      />
    </Page>
  );
}

/** The file of this year, for each funder that the person instructs for. */
function Exports() {
  const say = useWords(words);
  const { me } = useDesk();
  const year = String(new Date(useNow()).getFullYear());
  return organisationsOf(me, 'officer', 'auditor').map((id) => (
    <ButtonHref
      key={id}
      look="secondary"
      href={`/api/v1/organisations/${id}/aid-register/${year}`}
      download
    >
      {say('export', { year })}
    </ButtonHref>
  ));
}

function NoAid() {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <ButtonLink look="secondary" to="/gestion/conventions">
          {say('see.agreements')}
        </ButtonLink>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}

const TONES = {
  reserved: 'waiting',
  granted: 'good',
  declared: 'neutral',
  released: 'neutral',
} as const;

function useColumns(): readonly Column<Aid>[] {
  const say = useWords(words);
  const term = useWords(terms);
  return [
    {
      id: 'number',
      header: say('aid'),
      cell: ({ number, authority, agreementId }) =>
        agreementId === null ? (
          authority
        ) : (
          <Link to="/gestion/conventions/$agreementId" params={{ agreementId }}>
            {number}
          </Link>
        ),
    },
    { id: 'beneficiary', header: say('beneficiary'), cell: ({ beneficiary }) => beneficiary },
    {
      id: 'regulation',
      header: say('regulation'),
      cell: ({ regulation }) => term(`regulation.${regulation}`),
    },
    {
      id: 'equivalent',
      header: say('equivalent'),
      align: 'right',
      cell: ({ equivalent }) => <Money value={equivalent} />,
    },
    {
      id: 'status',
      header: say('status'),
      cell: ({ status }) => <Status tone={TONES[status]}>{term(`status.${status}`)}</Status>,
    },
    {
      id: 'grantedOn',
      header: say('granted'),
      sort: 'grantedOn',
      cell: ({ grantedOn }) => <Day iso={grantedOn} look="short" />,
    },
    { id: 'register', header: say('register'), cell: (aid) => <Entry aid={aid} /> },
  ];
}

function Entry({ aid }: { readonly aid: Aid }) {
  const say = useWords(words);
  const { registeredOn, registerReference, registerDueOn, status } = aid;
  if (registeredOn !== null)
    return (
      <>
        {say('entered')} <Day iso={registeredOn} look="short" /> ({registerReference})
      </>
    );
  if (status !== 'granted' || registerDueOn === null) return '—';
  return (
    <>
      {say('due')} <Day iso={registerDueOn} look="short" /> <EnterAid aid={aid} />
    </>
  );
}
