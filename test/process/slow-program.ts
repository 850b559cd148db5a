import { setTimeout as pause } from 'node:timers/promises';

import { CannotStart } from '#platform/config';
import { runProgram } from '#platform/observability';

const NEVER_MS = 60_000;

/** A program of its own that starts, or stops, as slowly or as badly as a test wants. */
const [, , manner] = process.argv;

runProgram(async (interrupted) => {
  if (manner === 'refuses') throw new CannotStart('The moon is not full.');
  if (manner === 'breaks') throw new TypeError('x is not a function');
  if (manner === 'starts-slowly') process.stdout.write('starting\n');
  if (manner === 'starts-slowly') await pause(700);
  if (manner === 'can-be-interrupted') {
    process.stdout.write('starting\n');
    await pause(NEVER_MS, undefined, { signal: interrupted }).catch(() => undefined);
    interrupted.throwIfAborted();
  }
  process.stdout.write('started\n');
  const alive = setInterval(() => undefined, NEVER_MS);
  if (manner === 'forgets') void Promise.reject(new Error('nobody caught me'));
  return {
    stop: async () => {
      if (manner === 'never-stops') await pause(NEVER_MS);
      clearInterval(alive);
      process.stdout.write('stopped\n');
    },
  };
});
