import { CannotStart, isRunByNpm } from '#platform/config';

import { redacted, redactedText } from './redacted';

/** Something that runs until it is told to stop. */
export interface Program {
  stop(): Promise<void>;
}

/** A stop that takes longer is given up, and says so by its exit code. */
const STOP_LIMIT_MS = 15_000;

/** A terminal sends Ctrl-C to npm as well, which passes it on: both count as one. */
const SAME_KEY_PRESS_MS = 500;

const PARENT_LOOK_MS = 200;

/** What a shell expects of a program that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

type Signal = keyof typeof EXIT_CODES;

/**
 * The life of a process: starts, runs until SIGINT or SIGTERM, stops in order and exits with 0;
 * at once at the second signal. Exits with 1 when it cannot start, or when nobody caught an error.
 * @param start told by its signal that it need not finish: what it throws then is no failure
 */
export function runProgram(start: (interrupted: AbortSignal) => Promise<Program>): void {
  let stoppingSince: number | null = null;
  const interruption = new AbortController();
  const started = Promise.resolve().then(() => start(interruption.signal));
  const end = (error: unknown) => {
    if (error === interruption.signal.reason) process.exit(0);
    die(error);
  };
  const onSignal = (signal: Signal) => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > SAME_KEY_PRESS_MS) process.exit(EXIT_CODES[signal]);
      return;
    }
    stoppingSince = performance.now();
    process.stderr.write('Stopping; once more to stop at once.\n');
    setTimeout(() => die('The stop took too long.'), STOP_LIMIT_MS).unref();
    interruption.abort();
    started.then((program) => program.stop()).then(() => process.exit(0), end);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => onSignal(signal));
  if (isRunByNpm()) onceOrphaned(() => onSignal('SIGTERM'));
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  started.catch(end);
}

/** The shell of an npm script dies of a SIGTERM without passing it on to us. */
function onceOrphaned(react: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    react();
  }, PARENT_LOOK_MS).unref();
}

/** The life of a program that does one thing: exits with 0 when it is done, with 1 when it failed. */
export function runToEnd(work: () => Promise<void>): void {
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  work().then(() => process.exit(0), die);
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
