import { lazy, Suspense, type ReactNode } from 'react';

import styles from './chart.module.css';
import { Loading } from './loading';

export interface ChartSeries {
  readonly name: string;
  readonly label: string;
  readonly colour: string;
}

export interface ChartProps {
  readonly data: readonly Readonly<Record<string, string | number>>[];
  readonly dataKey: string;
  readonly series: readonly ChartSeries[];
  readonly format: (value: number) => string;
}

interface ChartFigureProps extends ChartProps {
  /** What the chart shows, in a sentence that gives its main figure. */
  readonly summary: string;
  /** What opens the table. */
  readonly tableLabel: string;
  /** The same figures, as a table: a chart never comes alone. */
  readonly table: ReactNode;
}

const BarChart = lazy(async () => ({ default: (await import('./mantine/bar-chart')).BarChart }));

/** Columns, with the sentence that sums them up and the table that says the same. */
export function BarFigure({ summary, tableLabel, table, ...chart }: ChartFigureProps) {
  return (
    <figure className={styles['figure']}>
      <figcaption>{summary}</figcaption>
      <div aria-hidden="true">
        <Suspense fallback={<Loading />}>
          <BarChart {...chart} />
        </Suspense>
      </div>
      <details>
        <summary>{tableLabel}</summary>
        {table}
      </details>
    </figure>
  );
}
