import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';

import { CannotStart } from '#platform/config';

import { ADMIN, writeServerSettings, type ClusterFiles } from './cluster';
import type { PostgresPrograms } from './postgres-programs';
import { isServerOf } from './running-process';
import type { Unprivileged } from './unprivileged';

const LAUNCH_TRIES = 5;
const STOP_SECONDS = 20;
const CLIENTS_LEAVE_MS = 2000;
const ADOPT_MS = 30_000;
const POLL_MS = 50;

/** A running Postgres, as its own notes in `postmaster.pid` tell. */
interface Notes {
  readonly pid: number;
  readonly port: number;
}

/** Starts, finds, watches and stops the server of one cluster. */
export class Server {
  constructor(
    private readonly files: ClusterFiles,
    private readonly password: string,
    private readonly programs: PostgresPrograms,
    private readonly unprivileged: Unprivileged,
    private readonly volatile: boolean,
  ) {}

  urlOn(port: number): string {
    return `postgres://${ADMIN}:${this.password}@127.0.0.1:${port}/postgres`;
  }

  isRunning(): boolean {
    const notes = this.notes();
    return notes !== null && isServerOf(this.files.cluster, notes.pid);
  }

  /** The port of a server that survived whoever started it, or null when there is none. */
  async adopt(): Promise<number | null> {
    for (const end = performance.now() + ADOPT_MS; performance.now() < end; await delay(POLL_MS)) {
      if (!this.isRunning()) return null;
      const port = this.notes()?.port ?? 0;
      if (port > 0 && (await this.answersOn(port))) return port;
    }
    throw new CannotStart(
      `A PostgreSQL server (pid ${this.notes()?.pid}) holds ${this.files.cluster} but does not ` +
        `answer. Stop it, or look at ${this.logFile}.`,
    );
  }

  /**
   * @param fixedPort the port to come back on after a crash, so that pools find it again
   * @returns the port it listens on
   */
  async launch(fixedPort?: number): Promise<number> {
    for (let tries = 1; ; tries += 1) {
      const port = fixedPort ?? (await freePort());
      const failure = await this.launchOn(port);
      if (failure === null) return port;
      if (tries >= LAUNCH_TRIES || !isPassing(failure))
        throw new CannotStart(`PostgreSQL did not start (${this.logFile}):\n${failure}`);
      await delay(tries * 400);
    }
  }

  async stop(port: number): Promise<void> {
    await this.waitForClientsToLeave(port);
    if (!this.isRunning()) return;
    const wait = ['-w', '-t', String(STOP_SECONDS)];
    const args = ['stop', '-s', '-D', this.files.cluster, '-m', 'fast', ...wait];
    await this.unprivileged.run(this.programs.pgCtl, args);
  }

  private get logFile(): string {
    return join(this.files.cluster, 'server.log');
  }

  private notes(): Notes | null {
    const path = join(this.files.cluster, 'postmaster.pid');
    if (!existsSync(path)) return null;
    const lines = readFileSync(path, 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) };
  }

  private async launchOn(port: number): Promise<string | null> {
    this.forgetDeadServer();
    writeServerSettings(this.files, this.unprivileged, port, this.volatile);
    const alreadyLogged = this.log().length;
    const args = ['start', '-s', '-w', '-t', '60', '-D', this.files.cluster, '-l', this.logFile];
    if (await this.unprivileged.launch(this.programs.pgCtl, args)) return null;
    return this.log().slice(alreadyLogged).trim() || 'it wrote nothing about it';
  }

  /** Postgres only looks whether the noted number is alive; another program may have it by now. */
  private forgetDeadServer(): void {
    const notes = this.notes();
    if (notes !== null && !isServerOf(this.files.cluster, notes.pid))
      rmSync(join(this.files.cluster, 'postmaster.pid'), { force: true });
  }

  private log(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8') : '';
  }

  private async answersOn(port: number): Promise<boolean> {
    const client = new Client({
      connectionString: this.urlOn(port),
      connectionTimeoutMillis: 2000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  /** A pool says it has ended before its sockets are closed; stopping then alarms both sides. */
  private async waitForClientsToLeave(port: number): Promise<void> {
    const client = new Client({ connectionString: this.urlOn(port) });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const end = performance.now() + CLIENTS_LEAVE_MS;
      while (performance.now() < end && (await hasOtherClients(client))) await delay(POLL_MS);
    } catch {
      return; // It is down already.
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function hasOtherClients(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()) AS present`,
  );
  return rows[0]?.present ?? false;
}

/** The children of a killed server need a moment to go; a free port may have been taken meanwhile. */
function isPassing(failure: string): boolean {
  return /still in use|Address already in use/i.test(failure);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
