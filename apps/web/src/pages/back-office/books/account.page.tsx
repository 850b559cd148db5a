import { getRouteApi, Link } from '@tanstack/react-router';

import { api, client } from '../../../api/client';
import type { LedgerAccount, LedgerStatementLine } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import type { Column } from '../../../ui/table/columns';
import { PagedTable } from '../../../ui/table/paged-table';
import { Day, Money } from '../../../ui/values';

import words from './books.words.json';

const route = getRouteApi('/gestion/comptes/$accountId');

/** One account: what moved it, and what it came to each time. */
export function AccountPage() {
  const { accountId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/ledger-accounts/{accountId}', {
    params: { path: { accountId } },
  });
  return <Loaded query={query}>{(account) => <AccountSheet account={account} />}</Loaded>;
}

function AccountSheet({ account }: { readonly account: LedgerAccount }) {
  const say = useWords(words);
  const read = useTranslated();
  const { id: accountId, number, name, party, balance } = account;
  const query = usePages<LedgerStatementLine>(
    ['get', '/api/v1/ledger-accounts/{accountId}/lines', accountId],
    (cursor) =>
      client.GET('/api/v1/ledger-accounts/{accountId}/lines', {
        params: { path: { accountId }, query: { cursor } },
      }),
  );
  const columns = useColumns();
  const back = (
    <Link key="all" to="/gestion/comptes">
      {say('title')}
    </Link>
  );
  return (
    <Page title={`${number} ${read(name)}`} width="full" crumbs={[back, number]}>
      <Facts
        items={[
          { name: say('balance'), value: <Money value={balance} /> },
          { name: say('party'), value: party ?? '—' },
        ]}
      />
      <PagedTable
        query={query}
        none={<p>{say('none')}</p>}
        caption={say('statement')}
        rowId={({ entryId }) => entryId}
        columns={columns}
      />
    </Page>
  );
}

function useColumns(): readonly Column<LedgerStatementLine>[] {
  const say = useWords(words);
  const read = useTranslated();
  const money = (id: 'debit' | 'credit' | 'balance'): Column<LedgerStatementLine> => ({
    id,
    header: say(id),
    align: 'right',
    cell: (line) => <Money value={line[id]} />,
  });
  return [
    {
      id: 'label',
      header: say('label'),
      cell: ({ entryId, label }) => (
        <Link to="/gestion/ecritures/$entryId" params={{ entryId }}>
          {read(label)}
        </Link>
      ),
    },
    {
      id: 'booked',
      header: say('booked'),
      cell: ({ bookedOn }) => <Day iso={bookedOn} look="short" />,
    },
    money('debit'),
    money('credit'),
    money('balance'),
  ];
}
