import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { invariant, Problem } from '#kernel/problems';

import { ContentInterrupted, StoreUnavailable } from '../files.errors';

import type { FileStore, StoredContent } from './file-store';
import { Meter } from './metered';

const KEY = /^[0-9a-f]{32}$/;

/** Errors of the file system carry a system call; those of a stream that broke off do not. */
const isOfDisk = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).syscall !== undefined;

/**
 * Files in a folder: first under `incoming/`, then, whole and flushed to the disk, in one of 256
 * folders. Only the process may read them.
 */
export class LocalDiskStore implements FileStore {
  private readonly incoming: string;

  constructor(private readonly root: string) {
    this.incoming = join(root, 'incoming');
  }

  async write(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredContent> {
    const key = randomBytes(16).toString('hex');
    const part = join(this.incoming, key);
    const meter = new Meter(maxBytes);
    try {
      await mkdir(this.incoming, { recursive: true, mode: 0o700 });
      const file = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
      await pipeline(meter.measure(content), file);
      await mkdir(this.folderOf(key), { recursive: true, mode: 0o700 });
      await rename(part, this.pathOf(key));
    } catch (error) {
      await rm(part, { force: true });
      throw asProblem(error);
    }
    return { key, sizeBytes: meter.sizeBytes, sha256: meter.sha256() };
  }

  async read(key: string, maxBytes = Infinity): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key), 'r');
      return file.createReadStream({ start: 0, end: maxBytes - 1 });
    } catch (error) {
      throw new StoreUnavailable(error);
    }
  }

  lend<Result>(key: string, work: (path: string) => Promise<Result>): Promise<Result> {
    return work(this.pathOf(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *keysBefore(instant: Date): AsyncIterable<string> {
    for (const folder of await namesIn(this.root)) {
      for (const name of await namesIn(join(this.root, folder))) {
        const path = join(this.root, folder, name);
        if (!(await isOlder(path, instant))) continue;
        if (folder === 'incoming') await rm(path, { force: true });
        else if (KEY.test(name)) yield name;
      }
    }
  }

  private pathOf(key: string): string {
    return join(this.folderOf(key), key);
  }

  private folderOf(key: string): string {
    invariant(KEY.test(key), 'a key of the store is one that the store made');
    return join(this.root, key.slice(0, 2));
  }
}

function asProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  return isOfDisk(error) ? new StoreUnavailable(error) : new ContentInterrupted(error);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return [];
    throw error;
  }
}

/** Another process may have removed it meanwhile. */
async function isOlder(path: string, instant: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtime < instant;
  } catch {
    return false;
  }
}
