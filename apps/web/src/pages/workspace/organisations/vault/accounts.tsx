import { api } from '../../../../api/client';
import type { YearlyAccounts } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loaded';
import { Section } from '../../../../ui/page';
import { DataTable } from '../../../../ui/table/data-table';
import { Day, Money } from '../../../../ui/values';
import { useMine } from '../../shared/mine';
import { Opener } from '../../../shared/opener';
import styles from '../../shared/workspace.module.css';

import words from './accounts.words.json';
import { FragilityReading } from './fragility';
import { RecordAccounts } from './record-accounts';
import type { VaultPartProps } from './vault.page';

/** The accounts, year by year, and what they say of how the organisation stands. */
export function Accounts({ sheet }: VaultPartProps) {
  const say = useWords(words);
  const { has } = useMine();
  const query = api.useQuery('get', '/api/v1/organisations/{organisationId}/accounts', {
    params: { path: { organisationId: sheet.id } },
  });
  const record = has(sheet.id, 'administrator', 'representative', 'contributor') && (
    <Opener label={say('record')} icon="plus" look="primary" isWide>
      {(close) => <RecordAccounts organisationId={sheet.id} onDone={close} />}
    </Opener>
  );
  return (
    <Loaded query={query}>
      {({ years }) =>
        years.length === 0 ? (
          <EmptyState title={say('none')} actions={record}>
            <p>{say('none.text')}</p>
          </EmptyState>
        ) : (
          <>
            <div className={styles['actions']}>{record}</div>
            <AccountsTable years={years} />
            <Section title={say('reading')}>
              <FragilityReading organisationId={sheet.id} />
            </Section>
          </>
        )
      }
    </Loaded>
  );
}

const FIGURES = [
  'ownFunds',
  'balanceTotal',
  'workingCapital',
  'cash',
  'charges',
  'income',
  'largestIncome',
] as const;

function AccountsTable({ years }: { readonly years: readonly YearlyAccounts[] }) {
  const say = useWords(words);
  return (
    <DataTable
      caption={say('caption')}
      rows={years}
      rowId={({ closedOn }) => closedOn}
      columns={[
        {
          id: 'closedOn',
          header: say('closedOn'),
          cell: ({ closedOn, months }) => (
            <>
              <Day iso={closedOn} look="short" /> ({say('length', { count: months })})
            </>
          ),
        },
        ...FIGURES.map((figure) => ({
          id: figure,
          header: say(figure),
          align: 'right' as const,
          cell: (year: YearlyAccounts) => <Money value={year[figure]} isRound />,
        })),
        { id: 'largestSource', header: say('largestSource'), cell: (year) => year.largestSource },
      ]}
    />
  );
}
