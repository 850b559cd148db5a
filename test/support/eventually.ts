import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/** Looks again and again until there is something to see; says what was awaited when it is not. */
export async function eventually<Found>(
  awaited: string,
  look: () => Promise<Found | null | undefined | false> | Found | null | undefined | false,
  limitMs = 20_000,
): Promise<Found> {
  const latest = Date.now() + limitMs;
  while (Date.now() < latest) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`Waited ${limitMs} ms in vain for ${awaited}.`);
}
