import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  type ColumnDef,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** A column of a table, as screens describe it. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  readonly align?: 'right';
  /** Whether it names the row; the first column does unless another one says so. */
  readonly isRowHeader?: boolean;
  /** What the API calls it in `sort`: the table can then be sorted by it. */
  readonly sort?: string;
  /** For a table that is all here: what it is sorted by. */
  readonly sortBy?: (row: Row) => string | number;
  /** Whether it can be left out of sight; yes unless told. */
  readonly canHide?: boolean;
}

export const features = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

export type HouseFeatures = typeof features;

/** The same, as TanStack Table understands it. */
export function definitionsOf<Row extends object>(
  columns: readonly Column<Row>[],
): ColumnDef<HouseFeatures, Row>[] {
  return columns.map(({ id, header, sort, sortBy, canHide = true }) => ({
    id,
    header,
    accessorFn: sortBy ?? (() => ''),
    enableSorting: sort !== undefined || sortBy !== undefined,
    enableHiding: canHide,
    sortFn: 'basic',
  }));
}

/** `-closesAt` is one column, downwards; the API takes several, separated by commas. */
export function sortingOf<Row>(
  sort: string,
  columns: readonly Column<Row>[],
): { readonly id: string; readonly desc: boolean }[] {
  return sort
    .split(',')
    .filter(Boolean)
    .flatMap((part) => {
      const name = part.replace(/^-/, '');
      const column = columns.find(({ id, sort: key }) => (key ?? id) === name);
      return column ? [{ id: column.id, desc: part.startsWith('-') }] : [];
    });
}

/** The order after a press on the head of a column: upwards, then downwards. */
export function nextSort(sort: string, name: string): string {
  return sort === name ? `-${name}` : name;
}
