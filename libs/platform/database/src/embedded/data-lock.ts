import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CannotStart } from '#platform/config';

import { isRunning, startOf } from './running-process';

/** The program that holds a data directory. */
export interface LockHolder {
  readonly pid: number;
  readonly start: string | null;
  /** Where it can be reached, once it has told. */
  readonly url: string | null;
}

export class DataDirectoryInUse extends CannotStart {
  override readonly name = 'DataDirectoryInUse';

  constructor(
    readonly dataDir: string,
    readonly holder: LockHolder,
  ) {
    const where = holder.url === null ? 'not ready yet' : `at ${holder.url}`;
    super(
      `Tablée is already running on ${dataDir} (${where}, pid ${holder.pid}). ` +
        'Stop it first, or set DATA_DIR (and PORT) to run another one beside it.',
    );
  }
}

/**
 * One program at a time on a data directory. What a killed program left is taken over: its number
 * is dead, or belongs to a program that started at another moment.
 */
export class DataLock {
  private readonly path: string;
  private readonly self = { pid: process.pid, start: startOf(process.pid) };

  private constructor(private readonly dataDir: string) {
    this.path = join(dataDir, 'tablee.lock');
  }

  /** @throws DataDirectoryInUse naming who holds it */
  static take(dataDir: string): DataLock {
    mkdirSync(dataDir, { recursive: true });
    const lock = new DataLock(dataDir);
    while (!lock.create()) lock.removeStale();
    return lock;
  }

  /** Tells whoever tries to start a second time where the first one is. */
  announce(url: string): void {
    renameSync(this.draft(url), this.path);
  }

  release(): void {
    const { pid, start } = holderIn(read(this.path)) ?? {};
    if (pid === this.self.pid && start === this.self.start) rmSync(this.path, { force: true });
  }

  /** Linking a finished file is atomic: a lock is never seen half written. */
  private create(): boolean {
    const draft = this.draft(null);
    try {
      linkSync(draft, this.path);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }

  private draft(url: string | null): string {
    const draft = `${this.path}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify({ ...this.self, url })}\n`);
    return draft;
  }

  /** Moved away before removal, and put back if another program took the lock in between. */
  private removeStale(): void {
    const written = read(this.path);
    if (written === null) return;
    const holder = holderIn(written);
    if (holder !== null && isHeld(holder)) throw new DataDirectoryInUse(this.dataDir, holder);
    const grave = `${this.path}.${process.pid}.stale`;
    try {
      renameSync(this.path, grave);
      if (read(grave) !== written) linkSync(grave, this.path);
    } catch (error) {
      if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
    } finally {
      rmSync(grave, { force: true });
    }
  }
}

function isHeld({ pid, start }: LockHolder): boolean {
  return isRunning(pid) && (start === null || startOf(pid) === start);
}

/** Null for what a power cut may have left: such a lock belongs to nobody. */
function holderIn(written: string | null): LockHolder | null {
  try {
    const holder = JSON.parse(written ?? '') as LockHolder | null;
    return typeof holder?.pid === 'number' ? holder : null;
  } catch {
    return null;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
