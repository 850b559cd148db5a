import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';

import type { ApplicationOutline } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Button, ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { DataTable } from '../../../ui/table/data-table';
import { hiddenIn } from '../../../ui/table/list-search';
import { ListToolbar } from '../../../ui/table/list-toolbar';

import { ApplicationFilters } from './application-filters';
import words from './applications.words.json';
import { useColumns, type ExportedColumn } from './columns';
import { Chosen } from './chosen';
import { saveAs, toCsv } from './to-csv';
import { useApplications, type ApplicationsSearch } from './use-applications';
import { ViewBar } from './view-bar';

const route = getRouteApi('/gestion/candidatures');

/** Every application that one may read, as one likes to see them. */
export function ApplicationsPage() {
  const say = useWords(words);
  const search = route.useSearch();
  const { query, rows, total, isWhole } = useApplications(search);
  return (
    <Page title={say('title')} width="full">
      <ViewBar search={search} />
      <Loaded query={query}>
        {() => <List rows={rows} total={total} isWhole={isWhole} search={search} />}
      </Loaded>
    </Page>
  );
}

interface ListProps {
  readonly rows: readonly ApplicationOutline[];
  readonly total: number | null;
  /** Whether the last page has come. */
  readonly isWhole: boolean;
  readonly search: ApplicationsSearch;
}

function List({ rows, total, isWhole, search }: ListProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const columns = useColumns({ hasIntakes: rows.some(({ intakeCode }) => intakeCode !== null) });
  const [ids, setIds] = useState<readonly string[]>([]);
  const change = (changes: Partial<ApplicationsSearch>): void =>
    void navigate({
      to: '/gestion/candidatures',
      search: { ...search, ...changes },
      replace: true,
    });
  const chosen = useMemo(() => {
    const wanted = new Set(ids);
    return rows.filter(({ id }) => wanted.has(id));
  }, [rows, ids]);
  const isNarrowed = Boolean(
    search.q ?? search.status ?? search.callId ?? search.intakeCode ?? search.funderId,
  );
  if (rows.length === 0 && !isNarrowed) return <NoApplication />;
  return (
    <>
      <ListToolbar search={search} onChange={change} columns={columns} total={total}>
        <ApplicationFilters search={search} onChange={change} />
        <Button
          look="secondary"
          isSmall
          icon="download"
          isBusy={!isWhole}
          onClick={() => exportRows(rows, columns, hiddenIn(search))}
        >
          {isWhole ? say('export') : say('coming', { count: rows.length })}
        </Button>
      </ListToolbar>
      <Chosen rows={chosen} onDone={() => setIds([])} />
      <DataTable
        caption={say('caption')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        sort={search.sort ?? '-submittedAt'}
        onSort={(sort) => change({ sort })}
        hidden={hiddenIn(search)}
        isCompact={search.dense === 1}
        selection={{ ids, onChange: setIds, name: ({ reference, title }) => reference ?? title }}
        isVirtual
      />
    </>
  );
}

function NoApplication() {
  const say = useWords(words);
  return (
    <EmptyState
      title={say('none')}
      actions={<ButtonLink to="/appels">{say('seeCalls')}</ButtonLink>}
    >
      <p>{say('none.text')}</p>
    </EmptyState>
  );
}

/** The rows and columns in sight, in their order. */
function exportRows(
  rows: readonly ApplicationOutline[],
  columns: readonly ExportedColumn[],
  hidden: readonly string[],
): void {
  const shown = columns.filter(({ id }) => !hidden.includes(id));
  const lines = rows.map((row) => shown.map(({ text }) => text(row)));
  saveAs('candidatures.csv', toCsv([shown.map(({ header }) => header), ...lines]));
}
