import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Loaded } from '../loaded';

import { DataTable, type DataTableProps } from './data-table';
import { MoreRows } from './more-rows';

interface PagedTableProps<Row extends object> extends Omit<DataTableProps<Row>, 'rows'> {
  /** As `usePages` gives it. */
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly data: readonly Row[] }>, unknown>;
  /** Shown when there is no row. */
  readonly none: ReactNode;
  /** What stands above the table, for the rows that have come. */
  readonly above?: (rows: readonly Row[]) => ReactNode;
}

/** A list of the API, page after page: its states, its table, and the way to the next rows. */
export function PagedTable<Row extends object>({
  query,
  none,
  above,
  ...table
}: PagedTableProps<Row>) {
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        if (rows.length === 0) return none;
        return (
          <>
            {above?.(rows)}
            <DataTable {...table} rows={rows} />
            <MoreRows query={query} />
          </>
        );
      }}
    </Loaded>
  );
}
