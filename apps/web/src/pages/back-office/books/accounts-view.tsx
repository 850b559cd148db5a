import { Link } from '@tanstack/react-router';

import { client } from '../../../api/client';
import type { LedgerAccount } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { Column } from '../../../ui/table/columns';
import { PagedTable } from '../../../ui/table/paged-table';
import { Money } from '../../../ui/values';

import { NoEntry } from './balance-view';
import type { ViewProps } from './books.page';
import words from './books.words.json';

/** The accounts one by one, with what each comes to; those of one number when it is chosen. */
export function AccountsView({ keeperId, search }: ViewProps) {
  const say = useWords(words);
  const { numero } = search;
  const asked = {
    'filter[keeperId]': keeperId,
    ...(numero === undefined ? {} : { 'filter[number]': numero }),
    sort: 'number',
  };
  const query = usePages<LedgerAccount>(['get', '/api/v1/ledger-accounts', asked], (cursor) =>
    client.GET('/api/v1/ledger-accounts', { params: { query: { ...asked, cursor } } }),
  );
  const columns = useColumns();
  return (
    <PagedTable
      query={query}
      none={<NoEntry />}
      caption={say('view.comptes')}
      rowId={({ id }) => id}
      columns={columns}
    />
  );
}

function useColumns(): readonly Column<LedgerAccount>[] {
  const say = useWords(words);
  const read = useTranslated();
  return [
    { id: 'number', header: say('number'), cell: ({ number }) => number },
    {
      id: 'name',
      header: say('account'),
      isRowHeader: true,
      cell: ({ id, name }) => (
        <Link to="/gestion/comptes/$accountId" params={{ accountId: id }}>
          {read(name)}
        </Link>
      ),
    },
    { id: 'party', header: say('party'), cell: ({ party }) => party ?? '—' },
    {
      id: 'balance',
      header: say('balance'),
      align: 'right',
      cell: ({ balance }) => <Money value={balance} />,
    },
  ];
}
