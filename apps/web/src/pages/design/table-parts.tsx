import { useMemo, useState } from 'react';

import { useWords } from '../../i18n/words';
import { Section } from '../../ui/page';
import { Status } from '../../ui/status';
import type { Column } from '../../ui/table/columns';
import { DataTable } from '../../ui/table/data-table';
import { hiddenIn, type ListSearch } from '../../ui/table/list-search';
import { ListToolbar } from '../../ui/table/list-toolbar';
import { Money } from '../../ui/values';

import words from './design.words.json';

interface Line {
  readonly id: string;
  readonly number: number;
}

const MANY = 5000;
const LINES: readonly Line[] = Array.from({ length: MANY }, (_, index) => ({
  id: `2027-PTCE-${String(index + 1).padStart(4, '0')}`,
  number: index + 1,
}));

const amountOf = ({ number }: Line): number => (number * 7919) % 200_000;

/** A list as the back-office has them: five thousand rows, sorted, chosen, with columns to hide. */
export function TableParts() {
  const say = useWords(words);
  const [search, setSearch] = useState<ListSearch>({});
  const [ids, setIds] = useState<readonly string[]>([]);
  const columns = useColumns();
  const rows = LINES.filter(({ id }) => id.includes((search.q ?? '').toUpperCase()));
  return (
    <Section title={say('table')}>
      <ListToolbar
        search={search}
        onChange={(changes) => setSearch({ ...search, ...changes })}
        columns={columns}
        total={rows.length}
      />
      <DataTable
        caption={say('table.caption')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        sort={search.sort}
        onSort={(sort) => setSearch({ ...search, sort })}
        hidden={hiddenIn(search)}
        isCompact={search.dense === 1}
        selection={{ ids, onChange: setIds, name: ({ id }) => id }}
        isVirtual
      />
    </Section>
  );
}

function useColumns(): readonly Column<Line>[] {
  const say = useWords(words);
  return useMemo(
    () => [
      {
        id: 'reference',
        header: say('table.reference'),
        cell: ({ id }) => id,
        sortBy: ({ id }) => id,
        canHide: false,
      },
      { id: 'project', header: say('table.project'), cell: ({ number }) => say('row', { number }) },
      {
        id: 'asked',
        header: say('table.asked'),
        align: 'right',
        sortBy: amountOf,
        cell: (line) => <Money value={{ amount: String(amountOf(line)), currency: 'EUR' }} />,
      },
      {
        id: 'state',
        header: say('table.state'),
        cell: ({ number }) =>
          number % 3 === 0 ? (
            <Status tone="good">{say('done')}</Status>
          ) : (
            <Status tone="busy">{say('doing')}</Status>
          ),
      },
    ],
    [say],
  );
}
