import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  DataDirectoryInUse,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '#platform/database';

const PREFIX = 'tablee-bench-';

/** A Postgres of our own, on data that go when it stops. */
export async function startPostgres(): Promise<EmbeddedPostgres & { readonly folder: string }> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...postgres, folder, stop };
}

/** The server does not die with us: what was left by one that was killed is stopped by the next. */
async function sweep(): Promise<void> {
  const ours = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  const folders = ours.map((name) => join(tmpdir(), name));
  for (const folder of folders.filter((one) => existsSync(join(one, 'pg', 'PG_VERSION')))) {
    try {
      await (await startEmbeddedPostgres({ dataDir: folder })).stop();
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof DataDirectoryInUse)) throw error;
    }
  }
}
