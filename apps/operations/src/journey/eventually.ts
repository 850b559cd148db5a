import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

/** A worker should have done it long before. */
const LIMIT_MS = 30_000;

/** Looks again and again for what a worker is to bring about. */
export async function eventually<Found>(
  awaited: string,
  look: () => Promise<Found | null>,
  limitMs = LIMIT_MS,
): Promise<Found> {
  const latest = Date.now() + limitMs;
  do {
    const found = await look();
    if (found !== null) return found;
    await pause(LOOK_EVERY_MS);
  } while (Date.now() < latest);
  throw new Error(`Waited ${limitMs / 1000} s in vain for ${awaited}. Is a worker running?`);
}
