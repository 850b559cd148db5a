import { useState } from 'react';

import { api } from '../../../../api/client';
import type { BudgetViewRow, ConsolidatedBudget } from '../../../../api/contract';
import { useWords } from '../../../../i18n/words';
import { Facts } from '../../../../ui/card';
import { Loaded } from '../../../../ui/loaded';
import { Section } from '../../../../ui/page';
import { DataTable } from '../../../../ui/table/data-table';
import { Money, Percent } from '../../../../ui/values';
import type { ApplicationProps } from '../application.page';

import { Explanations } from './explanations';
import { Financing } from './financing';
import styles from './money.module.css';
import words from './money.words.json';

/** What it costs, who pays, how surely, and why each figure is what it is. */
export function MoneyTab({ application }: ApplicationProps) {
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/budget', {
    params: { path: { applicationId: application.id } },
  });
  return (
    <Loaded query={query}>
      {(budget) => (
        <div className={styles['money']}>
          <Sums budget={budget} />
          <BudgetViews application={application} />
          <Financing application={application} />
          <Explanations applicationId={application.id} />
        </div>
      )}
    </Loaded>
  );
}

function Sums({ budget }: { readonly budget: ConsolidatedBudget }) {
  const say = useWords(words);
  const { net, requestedShare } = budget;
  return (
    <Section title={say('budget')}>
      <p>{say(net.isBalanced ? 'balanced' : 'unbalanced')}</p>
      <Facts
        items={[
          { name: say('costs'), value: <Money value={net.costs} /> },
          { name: say('eligible'), value: <Money value={net.eligible} /> },
          { name: say('requested'), value: <Money value={net.requested} /> },
          {
            name: say('share'),
            value:
              requestedShare.percent === null ? '–' : <Percent value={requestedShare.percent} />,
          },
          { name: say('ownFunds'), value: <Money value={net.ownFunds} /> },
          { name: say('publicAid'), value: <Money value={net.publicAid} /> },
          { name: say('inKind'), value: <Money value={net.inKindUsed} /> },
        ]}
      />
    </Section>
  );
}

const VIEWS = ['partner', 'year', 'work-package', 'family', 'account', 'funder'] as const;

type View = (typeof VIEWS)[number];

function BudgetViews({ application }: ApplicationProps) {
  const say = useWords(words);
  const [by, setBy] = useState<View>('partner');
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/budget/view', {
    params: { path: { applicationId: application.id }, query: { by } },
  });
  const nameOf = (key: string | null): string => {
    const partner = application.partners.find(({ partnerId }) => partnerId === key);
    return partner?.organisation.name ?? key ?? say('unnamed');
  };
  return (
    <Section title={say('views')}>
      <div className={styles['switch']} role="group" aria-label={say('by')}>
        {VIEWS.map((view) => (
          <button key={view} type="button" aria-pressed={view === by} onClick={() => setBy(view)}>
            {say(`by.${view}`)}
          </button>
        ))}
      </div>
      <Loaded query={query}>
        {({ rows }) => <ViewTable by={by} rows={rows} nameOf={nameOf} />}
      </Loaded>
    </Section>
  );
}

interface ViewTableProps {
  readonly by: View;
  readonly rows: readonly BudgetViewRow[];
  readonly nameOf: (key: string | null) => string;
}

const SHOWN = ['costs', 'eligible', 'requested', 'ownFunds', 'secured'] as const;

function ViewTable({ by, rows, nameOf }: ViewTableProps) {
  const say = useWords(words);
  return (
    <DataTable
      caption={say('view.caption', { by: say(`by.${by}`) })}
      rows={rows}
      rowId={({ keys }) => keys.join(' ')}
      columns={[
        { id: 'key', header: say(`by.${by}`), cell: ({ keys }) => nameOf(keys[0] ?? null) },
        ...SHOWN.map((sum) => ({
          id: sum,
          header: say(sum),
          align: 'right' as const,
          cell: ({ sums }: BudgetViewRow) => <Money value={sums[sum]} />,
        })),
      ]}
    />
  );
}
