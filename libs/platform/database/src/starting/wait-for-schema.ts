import { setTimeout as pause } from 'node:timers/promises';

import { CannotStart } from '#platform/config';

import { pendingMigrations } from '../migrations';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 1_000;

/**
 * Waits until the database answers and has every migration of this build: in an installation, they
 * are applied by another program that may still be at it.
 * @param log told once what is waited for
 * @throws CannotStart when its patience is over
 */
export async function waitForSchema(
  url: string,
  log: (line: string) => void,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  let told = '';
  for (const end = performance.now() + patienceMs; ; await pause(PAUSE_MS)) {
    const lack = await lackOf(url);
    if (lack === null) return;
    if (performance.now() > end) throw new CannotStart(lack);
    if (lack !== told) log(`${lack} Waiting for at most ${patienceMs / 1000} s.`);
    told = lack;
  }
}

/** What keeps the service from working on this database; null when nothing does. */
async function lackOf(url: string): Promise<string | null> {
  try {
    const pending = await pendingMigrations(url);
    if (pending.length === 0) return null;
    return `The database lacks ${pending.length} migrations (${pending[0]} …): run "npm run migrate".`;
  } catch (error) {
    const { host } = new URL(url);
    return `The database at ${host} does not let us in (${(error as Error).message || 'no answer'}).`;
  }
}
