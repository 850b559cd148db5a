import { setTimeout as pause } from 'node:timers/promises';

import { ChangedAtOnce, DatabaseUnavailable } from './database.errors';
import { isPlanStale, isUnavailable, isWorthRetrying } from './sql-state';

const MOST_TRIES = 5;
const FIRST_PAUSE_MS = 10;

/**
 * Tries again what met another transaction, or a plan that a migration made stale, after a random
 * pause of up to 10, 20, 40, then 80 ms.
 */
export async function withRetries<R>(attempt: () => Promise<R>): Promise<R> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (isUnavailable(error)) throw new DatabaseUnavailable(error);
      if (!isWorthRetrying(error) && !isPlanStale(error)) throw error;
      if (tries === MOST_TRIES) throw isPlanStale(error) ? error : new ChangedAtOnce(error);
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** (tries - 1));
    }
  }
}
