import { Link } from '@tanstack/react-router';

import { client } from '../../../api/client';
import type { ListedLedgerEntry } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Loaded } from '../../../ui/loaded';
import { DataTable } from '../../../ui/table/data-table';
import { MoreRows } from '../../../ui/table/more-rows';
import { Day, Money } from '../../../ui/values';
import { totalOf } from '../../shared/euros';

import { NoEntry } from './balance-view';
import type { ViewProps } from './books.page';
import words from './books.words.json';

/** The entries, the latest first. */
export function JournalView({ keeperId }: ViewProps) {
  const asked = { 'filter[keeperId]': keeperId };
  const query = usePages<ListedLedgerEntry>(['get', '/api/v1/ledger-entries', asked], (cursor) =>
    client.GET('/api/v1/ledger-entries', { params: { query: { ...asked, cursor } } }),
  );
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        if (rows.length === 0) return <NoEntry />;
        return (
          <>
            <Entries rows={rows} />
            <MoreRows query={query} />
          </>
        );
      }}
    </Loaded>
  );
}

function Entries({ rows }: { readonly rows: readonly ListedLedgerEntry[] }) {
  const say = useWords(words);
  const read = useTranslated();
  return (
    <DataTable
      caption={say('view.journal')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
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
      ]}
    />
  );
}

function debitsOf(postings: ListedLedgerEntry['postings']) {
  return totalOf(postings.filter(({ side }) => side === 'debit').map(({ amount }) => amount));
}
