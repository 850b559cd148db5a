import { getRouteApi, Link } from '@tanstack/react-router';

import { client } from '../../../api/client';
import type { AgreementSummary } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import type { Column } from '../../../ui/table/columns';
import { toListQuery } from '../../../ui/table/list-search';
import { PagedTable } from '../../../ui/table/paged-table';
import { Day, Money } from '../../../ui/values';
import { AgreementStatus } from '../../shared/agreements/agreement-status';
import words from '../../shared/agreements/agreements.words.json';

import { FILTERS } from './filters';

const route = getRouteApi('/gestion/conventions');

/** The agreements that one's organisations are party to. */
export function AgreementsPage() {
  const say = useWords(words);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const asked = toListQuery(search, FILTERS);
  const query = usePages<AgreementSummary>(['get', '/api/v1/agreements', asked], (cursor) =>
    client.GET('/api/v1/agreements', { params: { query: { ...asked, cursor } } }),
  );
  return (
    <Page title={say('title')} lead={say('lead')} width="full">
      <PagedTable
        query={query}
        none={<NoAgreement />}
        caption={say('title')}
        columns={columns}
        rowId={({ id }) => id}
        sort={search.sort}
        onSort={(sort) => void navigate({ search: { ...search, sort } })}
      />
    </Page>
  );
}

function NoAgreement() {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <ButtonLink look="secondary" to="/gestion/appels">
          {say('see.calls')}
        </ButtonLink>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}

function useColumns(): readonly Column<AgreementSummary>[] {
  const say = useWords(words);
  return [
    {
      id: 'reference',
      header: say('agreement'),
      cell: ({ id, reference }) => (
        <Link to="/gestion/conventions/$agreementId" params={{ agreementId: id }}>
          {reference}
        </Link>
      ),
    },
    { id: 'title', header: say('project'), cell: ({ title }) => title },
    {
      id: 'status',
      header: say('status'),
      cell: ({ status }) => <AgreementStatus status={status} />,
    },
    {
      id: 'grant',
      header: say('grant'),
      align: 'right',
      cell: ({ grant }) => <Money value={grant} />,
    },
    {
      id: 'draftedAt',
      header: say('drafted'),
      sort: 'draftedAt',
      cell: ({ draftedAt }) => <Day iso={draftedAt} look="short" />,
    },
  ];
}
