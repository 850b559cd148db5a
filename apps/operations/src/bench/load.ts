import { readFileSync } from 'node:fs';

import autocannon from 'autocannon';

import type { Server } from './servers';

const CONNECTIONS = 16;

/** One request. */
export interface Ask {
  readonly method: 'GET' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How one operation is asked of one server. */
export interface Operation {
  readonly name: string;
  /** Sixteen unless told. */
  readonly connections?: number;
  /** What must be known before a round begins. */
  readonly before?: () => Promise<void>;
  readonly next: () => Ask;
  /** Told of each answer before its connection asks again. */
  readonly answered?: (ask: Ask, body: string) => void;
}

export interface Round {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server for one request, in milliseconds; null where nobody tells. */
  readonly cpuMs: number | null;
  /** What the server holds of memory at the end; null where nobody tells. */
  readonly memoryMb: number | null;
  readonly failures: number;
  /** What the server answered to the first that failed; null when none did. */
  readonly firstFailure: string | null;
}

/** For so many seconds, or for so many requests. */
export type Length = { readonly duration: number } | { readonly amount: number };

/** Asks, each connection waiting for its answer before it asks again. */
export async function measure(
  { url, pid }: Pick<Server, 'url' | 'pid'>,
  operation: Operation,
  length: Length,
): Promise<Round> {
  const before = cpuMilliseconds(pid);
  let firstFailure: string | null = null;
  const result = await autocannon({
    url,
    connections: operation.connections ?? CONNECTIONS,
    ...length,
    requests: [
      {
        setupRequest: (request, context: { ask?: Ask }) => {
          context.ask = operation.next();
          return { ...request, ...context.ask };
        },
        onResponse: (status, body, { ask }: { ask?: Ask }) => {
          if (status >= 300) firstFailure ??= `${status} ${body}`;
          else if (ask !== undefined) operation.answered?.(ask, body);
        },
      },
    ],
  });
  const after = cpuMilliseconds(pid);
  const answered = result['2xx'];
  return {
    requestsPerSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: before === null || after === null ? null : (after - before) / Math.max(answered, 1),
    memoryMb: residentMegabytes(pid),
    failures: result.non2xx + result.errors,
    firstFailure,
  };
}

/** From Linux's `/proc`, in ticks of a hundredth of a second. */
function cpuMilliseconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

function residentMegabytes(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
