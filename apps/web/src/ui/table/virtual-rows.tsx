import type { Row as TableRow } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode, Ref } from 'react';

import type { HouseFeatures } from './columns';
import styles from './data-table.module.css';

/** What a row that is one of many says of its place. */
export interface Place {
  readonly 'aria-rowindex': number;
  readonly 'data-index': number;
  readonly ref: Ref<HTMLTableRowElement>;
}

interface VirtualRowsProps<Row extends object> {
  /** What scrolls; null until it is there. */
  readonly frame: HTMLDivElement | null;
  readonly lines: readonly TableRow<HouseFeatures, Row>[];
  readonly width: number;
  readonly render: (line: TableRow<HouseFeatures, Row>, place: Place) => ReactNode;
}

const ROW_HEIGHT = 44;

/** Rows that are made as they come in sight; what is above and below is empty room. */
export function VirtualRows<Row extends object>({
  frame,
  lines,
  width,
  render,
}: VirtualRowsProps<Row>) {
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <tbody>
      <Room height={above} width={width} />
      {items.map(({ index }) => {
        const line = lines[index];
        if (!line) return null;
        return render(line, {
          'aria-rowindex': index + 2, // The heads are the first row.
          'data-index': index,
          ref: virtual.measureElement,
        });
      })}
      <Room height={below} width={width} />
    </tbody>
  );
}

function Room({ height, width }: { readonly height: number; readonly width: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles['spacer']}>
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}
