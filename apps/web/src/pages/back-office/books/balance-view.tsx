import { Link, useNavigate } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { TrialBalance, TrialBalanceLine } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { TextField } from '../../../ui/form/text-fields';
import { Loaded } from '../../../ui/loaded';
import { useNow } from '../../../ui/now';
import type { Column } from '../../../ui/table/columns';
import { DataTable } from '../../../ui/table/data-table';
import { Day, Figure, Money } from '../../../ui/values';

import type { ViewProps } from './books.page';
import styles from './books.module.css';
import words from './books.words.json';

/** Everything that was booked up to a day, by number of the chart of accounts. */
export function BalanceView({ keeperId, search }: ViewProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const asOf = search.au ?? today;
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/books/trial-balance', {
    params: { path: { organisationId: keeperId }, query: { asOf } },
  });
  return (
    <>
      <TextField
        id="as-of"
        name="as-of"
        label={say('as.of')}
        type="date"
        width="short"
        value={asOf}
        error={undefined}
        onChange={(au) => {
          if (au !== '') void navigate({ to: '/gestion/comptes', search: { ...search, au } });
        }}
      />
      <Loaded query={query}>
        {(balance) => (balance.lines.length === 0 ? <NoEntry /> : <Balance balance={balance} />)}
      </Loaded>
    </>
  );
}

export function NoEntry() {
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

function Balance({ balance }: { readonly balance: TrialBalance }) {
  const say = useWords(words);
  const columns = useColumns();
  const { lines, debits, credits, closedUntil } = balance;
  return (
    <>
      {closedUntil !== null && (
        <p>
          {say('closed.until')} <Day iso={closedUntil} />
        </p>
      )}
      <DataTable
        caption={say('view.balance')}
        rows={lines}
        rowId={({ number }) => number}
        columns={columns}
        foot={
          <tr>
            <th scope="row" colSpan={3}>
              {say('total')}
            </th>
            <td className={styles['right']}>
              <Money value={debits} />
            </td>
            <td className={styles['right']}>
              <Money value={credits} />
            </td>
            <td />
          </tr>
        }
      />
    </>
  );
}

function useColumns(): readonly Column<TrialBalanceLine>[] {
  const say = useWords(words);
  const read = useTranslated();
  const money = (id: 'debits' | 'credits' | 'balance'): Column<TrialBalanceLine> => ({
    id,
    header: say(id),
    align: 'right',
    cell: (line) => <Money value={line[id]} />,
  });
  return [
    {
      id: 'number',
      header: say('number'),
      cell: ({ number }) => (
        <Link
          to="/gestion/comptes"
          search={(search) => ({ ...search, vue: 'comptes' as const, numero: number })}
        >
          {number}
        </Link>
      ),
    },
    { id: 'name', header: say('account'), cell: ({ name }) => read(name) },
    {
      id: 'accounts',
      header: say('accounts'),
      align: 'right',
      cell: ({ accounts }) => <Figure value={accounts} />,
    },
    money('debits'),
    money('credits'),
    money('balance'),
  ];
}
