import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

import type { AddingUp } from './adding-up';
import type { BooksFigures } from './books';
import { medianOf, type Round } from './load';

/** The rounds of one operation on one server. */
export interface Measure {
  readonly operation: string;
  readonly server: 'bare' | 'product';
  readonly rounds: readonly Round[];
}

const BEGIN = '<!-- figures: written by `npm run bench` -->';
const END = '<!-- end of figures -->';

/** One line for each operation and server; the ratio is the product's throughput to the bare one's. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => {
    const bare = measures.find(
      ({ operation, server }) => operation === measure.operation && server === 'bare',
    );
    const rate = median(measure, 'requestsPerSecond');
    const ratio = bare === undefined ? 1 : rate / median(bare, 'requestsPerSecond');
    return [
      measure.operation,
      measure.server,
      rate.toFixed(0),
      ratio.toFixed(2),
      median(measure, 'p50').toFixed(1),
      median(measure, 'p99').toFixed(1),
      median(measure, 'cpuMs').toFixed(2),
      median(measure, 'memoryMb').toFixed(0),
    ].join(' | ');
  });
  return [
    '| operation | server | requests/s | ratio | p50 ms | p99 ms | server CPU ms/request | server memory MB |',
    '|---|---|--:|--:|--:|--:|--:|--:|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

/** One sentence for what is no request: how long it takes, and how much longer than the least. */
export function addingUpLine({ bare, product }: AddingUp): string {
  const ratio = (product / bare).toFixed(0);
  return `Adding up 5 reviews of each of 1,000 applications: ${product.toFixed(0)} ms in one worker, ${ratio} times the one statement that only adds up (${bare.toFixed(0)} ms).`;
}

/** The same of books and of the bank's file. */
export function booksLine({ posting, balance, file }: BooksFigures): string {
  const times = (figures: { readonly bare: number; readonly product: number }) =>
    (figures.product / figures.bare).toFixed(1);
  return [
    `Booking an entry: ${posting.product.toFixed(1)} ms, ${times(posting)} times the bare statements (${posting.bare.toFixed(1)} ms).`,
    `The trial balance of 1,000,000 postings: ${balance.product.toFixed(0)} ms over HTTP, ${times(balance)} times its one statement (${balance.bare.toFixed(0)} ms).`,
    `A file of 10,000 transfers: ${file.toFixed(0)} ms.`,
  ].join(' ');
}

/** When and beside what the figures were taken. */
export interface Circumstances {
  readonly at: Date;
  /** How many processes wanted a processor before the load began, over a minute. */
  readonly otherLoad: number;
}

/** Replaces the figures in the page, between its two marks. */
export function writeFigures(page: string, table: string, now: Circumstances): void {
  const text = readFileSync(page, 'utf8');
  const [before = ''] = text.split(BEGIN);
  const after = text.split(END)[1] ?? '';
  const where =
    `Node ${process.versions.node}, ${cpus().length} cores, ${now.at.toISOString().slice(0, 10)}; ` +
    `load average of the machine before the start ${now.otherLoad.toFixed(1)}`;
  writeFileSync(page, `${before}${BEGIN}\n${where}.\n\n${table}\n${END}${after}`);
}

function median(
  { rounds }: Measure,
  figure: Exclude<keyof Round, 'failures' | 'firstFailure'>,
): number {
  return medianOf(rounds.map((round) => round[figure] ?? 0));
}
