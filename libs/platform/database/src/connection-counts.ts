import type { Pool } from 'pg';

/** How many connections there are, how many of them rest, and how many requests wait for one. */
export interface ConnectionCounts {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

export function countsOf({ totalCount, idleCount, waitingCount }: Pool): ConnectionCounts {
  return { open: totalCount, idle: idleCount, waiting: waitingCount };
}
