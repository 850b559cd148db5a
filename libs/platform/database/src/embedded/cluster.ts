import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CannotStart } from '#platform/config';

import type { PostgresPrograms } from './postgres-programs';
import type { Unprivileged } from './unprivileged';

export const ADMIN = 'postgres';

/** The files of one embedded server. */
export interface ClusterFiles {
  readonly cluster: string;
  readonly password: string;
}

export function clusterFiles(dataDir: string): ClusterFiles {
  return { cluster: join(dataDir, 'pg'), password: join(dataDir, 'pg.password') };
}

export function clusterExists({ cluster }: ClusterFiles): boolean {
  return existsSync(join(cluster, 'PG_VERSION'));
}

/** @throws when the server exists but its password is lost */
export function passwordOf(files: ClusterFiles): string {
  if (existsSync(files.password)) return readFileSync(files.password, 'utf8').trim();
  if (clusterExists(files))
    throw new CannotStart(`${files.password} is missing: restore it beside ${files.cluster}.`);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(files.password, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Made beside its place and moved there when finished, so that an interrupted one is made again. */
export async function createCluster(
  files: ClusterFiles,
  programs: PostgresPrograms,
  unprivileged: Unprivileged,
  volatile: boolean,
): Promise<void> {
  const draft = `${files.cluster}.new`;
  const passwordFile = `${files.password}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, readFileSync(files.password), { mode: 0o600 });
  unprivileged.give(draft);
  unprivileged.give(passwordFile);
  try {
    await unprivileged.run(programs.initdb, initdbArguments(draft, passwordFile, volatile));
    writeFileSync(join(draft, 'postgresql.conf'), "\ninclude 'tablee.conf'\n", { flag: 'a' });
    renameSync(draft, files.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * The built-in locale sorts the same on every system; French order is asked for where it matters.
 * Checksums tell a damaged disk page from a wrong program.
 */
function initdbArguments(cluster: string, passwordFile: string, volatile: boolean): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${ADMIN}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
    ...(volatile ? ['--no-sync'] : []),
  ];
}

/** Settings of this start; read by the server through `include`, so no shell quotes them. */
export function writeServerSettings(
  { cluster }: ClusterFiles,
  unprivileged: Unprivileged,
  port: number,
  volatile: boolean,
): void {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(volatile ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const path = join(cluster, 'tablee.conf');
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  writeFileSync(path, lines.join(''));
  unprivileged.give(path);
}
