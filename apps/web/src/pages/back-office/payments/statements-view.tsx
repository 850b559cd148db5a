import { client } from '../../../api/client';
import type { BankStatementLine } from '../../../api/contract';
import { usePages } from '../../../api/pages';
import { useWords } from '../../../i18n/words';
import { EmptyState } from '../../../ui/empty-state';
import { Status, type Tone } from '../../../ui/status';
import type { Column } from '../../../ui/table/columns';
import { PagedTable } from '../../../ui/table/paged-table';
import { Day, Money } from '../../../ui/values';
import { organisationsOf, useDesk } from '../shared/who';

import { ImportStatement } from './import-statement';
import { LineActs } from './line-acts';
import styles from './payments.module.css';
import type { ViewProps } from './payments.page';
import words from './payments.words.json';

/** What the bank says: each movement, and what it settles. */
export function StatementsView({ funderId }: ViewProps) {
  const say = useWords(words);
  const columns = useColumns();
  const { me } = useDesk();
  const asked = { 'filter[funderId]': funderId };
  const query = usePages<BankStatementLine>(['get', '/api/v1/statement-lines', asked], (cursor) =>
    client.GET('/api/v1/statement-lines', { params: { query: { ...asked, cursor } } }),
  );
  const mayImport = organisationsOf(me, 'officer').includes(funderId);
  return (
    <>
      {mayImport && <ImportStatement funderId={funderId} />}
      <PagedTable
        query={query}
        none={
          <EmptyState title={say('none.lines')}>
            <p>{say('none.lines.text')}</p>
          </EmptyState>
        }
        caption={say('view.releves')}
        rowId={({ id }) => id}
        columns={columns}
      />
    </>
  );
}

const TONES: Readonly<Record<BankStatementLine['standing'], Tone>> = {
  open: 'waiting',
  matched: 'good',
  'set-aside': 'neutral',
};

function useColumns(): readonly Column<BankStatementLine>[] {
  const say = useWords(words);
  return [
    {
      id: 'movement',
      header: say('movement'),
      cell: ({ counterparty, remittance, endToEnd, isReturn }) => (
        <>
          {counterparty ?? endToEnd ?? remittance ?? say('no.text')}
          {remittance !== null && <p className={styles['small']}>{remittance}</p>}
          {isReturn && <p className={styles['small']}>{say('is.return')}</p>}
        </>
      ),
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
      cell: ({ amount, direction }) => (
        <>
          {direction === 'out' ? '− ' : '+ '}
          <Money value={amount} />
        </>
      ),
    },
    {
      id: 'standing',
      header: say('state'),
      cell: ({ standing }) => <Status tone={TONES[standing]}>{say(`standing.${standing}`)}</Status>,
    },
    {
      id: 'settles',
      header: say('settles'),
      cell: ({ order, file, note }) => order ?? file ?? note ?? '—',
    },
    { id: 'act', header: say('act'), cell: (line) => <LineActs line={line} /> },
  ];
}
