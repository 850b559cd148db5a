import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { eventually } from '../support/eventually';

/** A program started by a test, with all that it has said. */
export class Child {
  printed = '';
  private readonly exited: Promise<unknown>;

  private constructor(readonly process: ChildProcess) {
    this.exited = once(process, 'exit');
    for (const stream of [process.stdout, process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
  }

  /** @param command a program and its arguments */
  static run(command: readonly string[], env: Readonly<Record<string, string>> = {}): Child {
    const [program = '', ...args] = command;
    return new Child(spawn(program, args, { env: { ...process.env, ...env } }));
  }

  /** @param script of the compiled tests, such as `process/hold-postgres.js` */
  static node(script: string, ...args: readonly string[]): Child {
    return Child.run([process.execPath, join(__dirname, '..', script), ...args]);
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Waits for what it prints. */
  async says(expected: RegExp, limitMs = 20_000): Promise<RegExpExecArray> {
    return eventually(
      `${expected} in:\n${this.printed}`,
      () => expected.exec(this.printed),
      limitMs,
    );
  }

  /** Waits for its end. @returns its exit code, or the signal that ended it */
  async ends(signal?: NodeJS.Signals): Promise<number | string | null> {
    if (signal !== undefined) this.process.kill(signal);
    await this.exited;
    return this.process.exitCode ?? this.process.signalCode;
  }

  /** For after a test, whatever became of it. */
  async kill(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null)
      await this.ends('SIGKILL');
  }
}
