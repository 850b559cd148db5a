import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { client } from '../../../../api/client';
import type { ApplicationOutline } from '../../../../api/contract';
import { usePages } from '../../../../api/pages';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Page, Section } from '../../../../ui/page';
import type { Column } from '../../../../ui/table/columns';
import { DataTable } from '../../../../ui/table/data-table';
import { hiddenIn, toListQuery, type ListSearch } from '../../../../ui/table/list-search';
import { ListToolbar } from '../../../../ui/table/list-toolbar';
import { MoreRows } from '../../../../ui/table/more-rows';
import { Day, Money } from '../../../../ui/values';
import { ApplicationStatus } from '../shared/application-status';

import words from './applications.words.json';
import { APPLICATION_FILTERS } from './filters';
import { StatusFilter } from './status-filter';
import { Waiting } from './waiting';

const route = getRouteApi('/espace/candidatures');

type Search = ReturnType<typeof route.useSearch>;

function useApplications(search: Search) {
  const query = { ...toListQuery(search, APPLICATION_FILTERS), count: 'exact' as const };
  return usePages(['applications', query], (cursor) =>
    client.GET('/api/v1/applications', { params: { query: { ...query, cursor } } }),
  );
}

/** All that one writes, and what became of what was sent. */
export function ApplicationsPage() {
  const say = useWords(words);
  const search = route.useSearch();
  const query = useApplications(search);
  const isNarrowed = search.q !== undefined || search.status !== undefined;
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        <ButtonLink to="/espace/candidatures/nouvelle" icon="plus">
          {say('start')}
        </ButtonLink>
      }
    >
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ data }) => data);
          if (rows.length === 0 && !isNarrowed) return <NoApplication />;
          return (
            <>
              {!isNarrowed && <Waiting drafts={rows.filter(({ status }) => status === 'draft')} />}
              <Section title={say('all')}>
                <Table search={search} rows={rows} total={pages[0]?.page.total ?? null} />
                <MoreRows query={query} />
              </Section>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface TableProps {
  readonly search: Search;
  readonly rows: readonly ApplicationOutline[];
  readonly total: number | null;
}

function Table({ search, rows, total }: TableProps) {
  const say = useWords(words);
  const navigate = useNavigate({ from: '/espace/candidatures' });
  const columns = useColumns();
  const change = (changes: Partial<ListSearch> & { readonly status?: string }): void =>
    void navigate({ search: (now) => ({ ...now, ...changes }), replace: true });
  return (
    <>
      <ListToolbar search={search} onChange={change} columns={columns} total={total}>
        <StatusFilter value={search.status ?? ''} onChange={(status) => change({ status })} />
      </ListToolbar>
      <DataTable
        caption={say('title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        sort={search.sort ?? '-submittedAt'}
        onSort={(sort) => change({ sort })}
        hidden={hiddenIn(search)}
        isCompact={search.dense === 1}
      />
    </>
  );
}

function useColumns(): readonly Column<ApplicationOutline>[] {
  const say = useWords(words);
  const read = useTranslated();
  return useMemo(
    () => [
      {
        id: 'title',
        header: say('project'),
        canHide: false,
        cell: ({ id, title }) => (
          <Link to="/espace/candidatures/$applicationId" params={{ applicationId: id }}>
            {title}
          </Link>
        ),
      },
      { id: 'call', header: say('call'), cell: ({ call }) => read(call.title) },
      { id: 'lead', header: say('lead.partner'), cell: ({ lead }) => lead.name },
      {
        id: 'status',
        header: say('status'),
        cell: ({ status }) => <ApplicationStatus status={status} />,
      },
      {
        id: 'requested',
        header: say('requested'),
        align: 'right',
        sort: 'requested',
        cell: ({ requested }) => <Money value={requested} isRound />,
      },
      {
        id: 'submittedAt',
        header: say('submitted'),
        sort: 'submittedAt',
        cell: ({ submittedAt }) =>
          submittedAt === null ? '–' : <Day iso={submittedAt} look="short" />,
      },
    ],
    [say, read],
  );
}

function NoApplication() {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={
        <>
          <ButtonLink to="/appels">{say('none.find')}</ButtonLink>
          <ButtonLink to="/espace/candidatures/nouvelle" look="secondary">
            {say('start')}
          </ButtonLink>
        </>
      }
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}
