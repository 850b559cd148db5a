import { CannotStart } from '#platform/config';

import { redacted, redactedText } from './redacted';

/** Something that runs until it is told to stop. */
export interface Program {
  stop(): Promise<void>;
}

/** A stop that takes longer is given up, and says so by its exit code. */
const STOP_LIMIT_MS = 15_000;

/** What a shell expects of a program that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

type Signal = keyof typeof EXIT_CODES;

/**
 * The life of a process: starts, runs until SIGINT or SIGTERM, stops in order and exits with 0;
 * at once at the second signal. Exits with 1 when it cannot start, or when nobody caught an error.
 */
export function runProgram(start: () => Promise<Program>): void {
  let stopping = false;
  const started = start();
  const onSignal = (signal: Signal) => {
    if (stopping) process.exit(EXIT_CODES[signal]);
    stopping = true;
    process.stderr.write('Stopping; once more to stop at once.\n');
    setTimeout(() => die('The stop took too long.'), STOP_LIMIT_MS).unref();
    started.then((program) => program.stop()).then(() => process.exit(0), die);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => onSignal(signal));
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  started.catch(die);
}

function die(error: unknown): never {
  process.stderr.write(`${lastWords(error)}\n`);
  process.exit(1);
}

/** What the person at the console can act upon is told plainly; anything else with its stack. */
function lastWords(error: unknown): string {
  if (error instanceof CannotStart) return redactedText(error.message);
  if (error instanceof Error) return JSON.stringify({ level: 'fatal', error: redacted(error) });
  return redactedText(String(error));
}
