import { Link } from '@tanstack/react-router';

import { client } from '../../../api/client';
import type { ListedLedgerEntry } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { Column } from '../../../ui/table/columns';
import { PagedTable } from '../../../ui/table/paged-table';
import { Day, Money } from '../../../ui/values';
import { totalOf } from '../../shared/euros';

import { NoEntry } from './balance-view';
import type { ViewProps } from './books.page';
import words from './books.words.json';

/** The entries, the latest first. */
export function JournalView({ keeperId }: ViewProps) {
  const say = useWords(words);
  const asked = { 'filter[keeperId]': keeperId };
  const query = usePages<ListedLedgerEntry>(['get', '/api/v1/ledger-entries', asked], (cursor) =>
    client.GET('/api/v1/ledger-entries', { params: { query: { ...asked, cursor } } }),
  );
  const columns = useColumns();
  return (
    <PagedTable
      query={query}
      none={<NoEntry />}
      caption={say('view.journal')}
      rowId={({ id }) => id}
      columns={columns}
    />
  );
}

function useColumns(): readonly Column<ListedLedgerEntry>[] {
  const say = useWords(words);
  const read = useTranslated();
  return [
    {
      id: 'label',
      header: say('label'),
      cell: ({ id, label }) => (
        <Link to="/gestion/ecritures/$entryId" params={{ entryId: id }}>
          {read(label)}
        </Link>
      ),
    },
    {
      id: 'number',
      header: say('entry.number'),
      align: 'right',
      cell: ({ number }) => number ?? say('entry.unsealed'),
    },
    {
      id: 'booked',
      header: say('booked'),
      cell: ({ bookedOn }) => <Day iso={bookedOn} look="short" />,
    },
    {
      id: 'amount',
      header: say('amount'),
      align: 'right',
      cell: ({ postings }) => <Money value={debitsOf(postings)} />,
    },
  ];
}

function debitsOf(postings: ListedLedgerEntry['postings']) {
  return totalOf(postings.filter(({ side }) => side === 'debit').map(({ amount }) => amount));
}
