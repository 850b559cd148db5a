import '@mantine/charts/styles.css';

import { BarChart as MantineBarChart } from '@mantine/charts';

import type { ChartProps } from '../chart';

/** Columns of Mantine and Recharts: heavy, and so loaded only where a chart is shown. */
export function BarChart({ data, dataKey, series, format }: ChartProps) {
  return (
    <MantineBarChart
      h={280}
      data={data.map((point) => ({ ...point }))}
      dataKey={dataKey}
      series={series.map(({ name, label, colour }) => ({ name, label, color: colour }))}
      valueFormatter={format}
      withLegend={series.length > 1}
      gridColor="var(--sand)"
      textColor="var(--grey)"
      barChartProps={{ accessibilityLayer: false }} // The table beside it is what is read out.
    />
  );
}
