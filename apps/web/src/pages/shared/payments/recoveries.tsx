import type { Recovery } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import type { Column } from '../../../ui/table/columns';
import { DataTable } from '../../../ui/table/data-table';
import { Money } from '../../../ui/values';

import words from './payments.words.json';
import { RecoveryActs } from './recovery-acts';

interface RecoveriesProps {
  readonly recoveries: readonly Recovery[];
}

/** What was paid beyond what is due, and how much of it came back. */
export function Recoveries({ recoveries }: RecoveriesProps) {
  const say = useWords(words);
  if (recoveries.length === 0) return null;
  const money = (
    id: 'amount' | 'received' | 'waived' | 'left',
    header: string,
  ): Column<Recovery> => ({
    id,
    header,
    align: 'right',
    cell: (recovery) => <Money value={recovery[id]} />,
  });
  const acts: Column<Recovery> = {
    id: 'act',
    header: say('act'),
    cell: (recovery) => <RecoveryActs recovery={recovery} />,
  };
  const hasActs = recoveries.some(({ allowedActions }) => allowedActions.length > 0);
  return (
    <>
      <h3>{say('recoveries')}</h3>
      <p>{say('recoveries.text')}</p>
      <DataTable
        caption={say('recoveries')}
        rows={recoveries}
        rowId={({ id }) => id}
        columns={[
          { id: 'payee', header: say('payee'), cell: ({ payee }) => payee },
          {
            id: 'ground',
            header: say('ground'),
            cell: ({ ground, waiver }) => (
              <>
                {say(`ground.${ground}`)}
                {waiver !== null && <p>{waiver}</p>}
              </>
            ),
          },
          money('amount', say('asked')),
          money('received', say('received')),
          money('waived', say('waived')),
          money('left', say('left')),
          ...(hasActs ? [acts] : []),
        ]}
      />
    </>
  );
}
