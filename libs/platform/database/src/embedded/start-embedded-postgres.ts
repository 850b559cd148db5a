import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { clusterExists, clusterFiles, createCluster, passwordOf } from './cluster';
import { DataLock } from './data-lock';
import { findPrograms } from './postgres-programs';
import { Server } from './server';
import { Unprivileged, type Disguise } from './unprivileged';

const WATCH_MS = 1000;

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** A database that may be lost with the machine, for tests: nothing is forced to disk. */
  readonly volatile?: boolean;
  /** How root hides that it is root; chosen by what the machine allows when not given. */
  readonly disguise?: Disguise;
  /** Told when the server died and was started again. */
  readonly report?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  /** As superuser, on the database `postgres`. */
  readonly adminUrl: string;
  readonly port: number;
  /** Whether it was left running by a program that was killed. */
  readonly adopted: boolean;
  /** Tells a second start on the same data where this one is reached. */
  announce(url: string): void;
  stop(): Promise<void>;
}

/**
 * Runs the PostgreSQL that npm brought, on a free port of this machine only. The server does not
 * die with us: a start after a crash finds it running and goes on; a server that crashes is
 * started again on its port.
 * @throws DataDirectoryInUse when another living program works on the same data
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const lock = DataLock.take(dataDir);
  try {
    return await startLocked(dataDir, lock, options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(
  dataDir: string,
  lock: DataLock,
  { volatile = false, disguise, report }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const files = clusterFiles(dataDir);
  const password = passwordOf(files);
  const programs = findPrograms();
  const unprivileged = Unprivileged.for(files.cluster, disguise);
  if (!clusterExists(files)) await createCluster(files, programs, unprivileged, volatile);
  const server = new Server(files, password, programs, unprivileged, volatile);
  const adoptedPort = await server.adopt();
  const port = adoptedPort ?? (await server.launch());
  const unwatch = watch(server, port, report);
  return {
    adminUrl: server.urlOn(port),
    port,
    adopted: adoptedPort !== null,
    announce: (url) => lock.announce(url),
    stop: async () => {
      await unwatch();
      await server.stop(port);
      lock.release();
    },
  };
}

/** The server is no child of ours, so its death is seen by looking. @returns how to look no more */
function watch(
  server: Server,
  port: number,
  report: (sentence: string) => void = () => undefined,
): () => Promise<void> {
  let restart: Promise<void> | null = null;
  let told = '';
  const tell = (sentence: string) => {
    if (sentence !== told) report(sentence);
    told = sentence;
  };
  const look = () => {
    if (restart !== null || server.isRunning()) return;
    restart = server
      .launch(port)
      .then(() => report('The embedded PostgreSQL had died; it is running again.'))
      .catch((error: Error) => tell(`The embedded PostgreSQL died. ${error.message}`))
      .finally(() => (restart = null));
  };
  const timer = setInterval(look, WATCH_MS).unref();
  return async () => {
    clearInterval(timer);
    await restart;
  };
}
