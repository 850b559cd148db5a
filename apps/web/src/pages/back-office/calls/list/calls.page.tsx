import { getRouteApi } from '@tanstack/react-router';

import { client } from '../../../../api/client';
import type { CallSummary } from '../../../../api/contract';
import { usePages } from '../../../../api/pages';
import { useSession } from '../../../../api/session';
import { useWords } from '../../../../i18n/words';
import { ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Loading } from '../../../../ui/loading';
import { Page } from '../../../../ui/page';
import { DataTable } from '../../../../ui/table/data-table';
import { hiddenIn, toListQuery } from '../../../../ui/table/list-search';
import { ListToolbar } from '../../../../ui/table/list-toolbar';
import { MoreRows } from '../../../../ui/table/more-rows';
import { useWrittenFunders } from '../use-writers';

import words from './calls.words.json';
import { FILTERS } from './filters';
import { ListFilters } from './list-filters';
import { useColumns } from './use-columns';

const route = getRouteApi('/gestion/appels');

/** The calls of the funders that one acts for. */
export function MyCallsPage() {
  const say = useWords(words);
  const { me } = useSession();
  const writers = useWrittenFunders() ?? [];
  const search = route.useSearch();
  const funderId = search.funderId ?? (writers[0] ?? me?.memberships[0])?.organisation.id;
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      width="full"
      actions={
        writers.length > 0 && (
          <ButtonLink icon="plus" to="/gestion/appels/nouveau">
            {say('new')}
          </ButtonLink>
        )
      }
    >
      {me === null ? <Loading /> : funderId ? <List funderId={funderId} /> : <NoFunder />}
    </Page>
  );
}

function List({ funderId }: { readonly funderId: string }) {
  const say = useWords(words);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const asked = toListQuery({ ...search, funderId }, FILTERS);
  const query = usePages<CallSummary>(['get', '/api/v1/calls', asked], (cursor) =>
    client.GET('/api/v1/calls', { params: { query: { ...asked, count: 'exact', cursor } } }),
  );
  const isNarrowed = search.q !== undefined || search.status !== undefined;
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        if (rows.length === 0 && !isNarrowed) return <NoCall />;
        return (
          <>
            <ListToolbar
              search={search}
              onChange={(changes) => void navigate({ search: { ...search, ...changes } })}
              columns={columns}
              total={pages[0]?.page.total ?? null}
            >
              <ListFilters
                search={{ ...search, funderId }}
                onChange={(changes) => void navigate({ search: { ...search, ...changes } })}
              />
            </ListToolbar>
            <DataTable
              caption={say('title')}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              sort={search.sort}
              onSort={(sort) => void navigate({ search: { ...search, sort } })}
              hidden={hiddenIn(search)}
              isCompact={search.dense === 1}
            />
            <MoreRows query={query} />
          </>
        );
      }}
    </Loaded>
  );
}

function NoCall() {
  const say = useWords(words);
  const canWrite = (useWrittenFunders() ?? []).length > 0;
  return (
    <EmptyState
      title={say('none')}
      actions={
        canWrite && (
          <ButtonLink icon="plus" to="/gestion/appels/nouveau">
            {say('new')}
          </ButtonLink>
        )
      }
    >
      {canWrite && <p>{say('none.text')}</p>}
    </EmptyState>
  );
}

function NoFunder() {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('no.funder')}
      actions={<ButtonLink to="/appels">{say('public')}</ButtonLink>}
    >
      <p>{say('no.funder.text')}</p>
    </EmptyState>
  );
}
