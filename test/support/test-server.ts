import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  DataDirectoryInUse,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '#platform/database';

/** The server that a run of the tests works on. */
export interface TestServer {
  readonly adminUrl: string;
  /** Whether nobody else uses it, so that what is left on it may be thrown away. */
  readonly isOurs: boolean;
  stop(): Promise<void>;
}

const MOST_RUNS_AT_ONCE = 8;

/** That of TEST_DATABASE_URL (an administrator's), or one of our own that is kept from run to run. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    return { adminUrl: given, isOurs: false, stop: async () => undefined };
  }
  const server = await startFreeOne();
  return { adminUrl: server.adminUrl, isOurs: true, stop: () => server.stop() };
}

/** Runs that overlap each get their own data directory. */
async function startFreeOne(): Promise<EmbeddedPostgres> {
  for (let slot = 0; slot < MOST_RUNS_AT_ONCE; slot += 1) {
    try {
      return await startEmbeddedPostgres({ dataDir: dataDirOf(slot), volatile: true });
    } catch (error) {
      if (!(error instanceof DataDirectoryInUse)) throw error;
    }
  }
  throw new Error(`${MOST_RUNS_AT_ONCE} runs of the tests are already under way here.`);
}

/** One for each build folder and user of the machine. */
function dataDirOf(slot: number): string {
  const build = createHash('sha256').update(__dirname).digest('hex').slice(0, 8);
  return join(tmpdir(), `tablee-tests-${process.getuid?.() ?? 0}-${build}-${slot}`);
}
