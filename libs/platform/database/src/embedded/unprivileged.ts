import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';

import { CannotStart, childEnvironment } from '#platform/config';

/** Nobody in a user namespace whose only user is root outside: files stay root's. */
const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534'];

/** Root's way of not being root: a namespace where it can be had, else another user. */
export type Disguise = 'namespace' | 'other-user';

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Postgres refuses to run as root; this runs its programs as somebody who is not. */
export class Unprivileged {
  private constructor(
    private readonly prefix: readonly string[],
    private readonly user: User | null,
  ) {}

  /**
   * @param cluster whoever owns it already must stay its owner
   * @throws when this user cannot work on it
   */
  static for(cluster: string, disguise?: Disguise): Unprivileged {
    const self = process.getuid?.();
    const owner = ownerOf(cluster);
    if (self !== 0) {
      refuseForeignCluster(cluster, owner, self);
      return new Unprivileged([], null);
    }
    if (owner !== null && owner.uid !== 0) return new Unprivileged([], owner);
    if (disguise !== 'other-user' && canMakeNamespaces())
      return new Unprivileged(['unshare', ...NAMESPACE], null);
    if (owner === null) return new Unprivileged([], someUser());
    throw new CannotStart(
      `PostgreSQL does not run as root, and ${cluster} belongs to root: ` +
        'give that folder to an ordinary user, or set DATABASE_URL.',
    );
  }

  /** Hands a file or an empty folder to whoever will run the programs. */
  give(path: string): void {
    if (this.user !== null) chownSync(path, this.user.uid, this.user.gid);
  }

  /** Runs to the end. @returns what it printed. @throws when it failed */
  async run(program: string, args: readonly string[]): Promise<string> {
    const { code, printed } = await this.spawn(program, args, ['ignore', 'pipe', 'pipe']);
    if (code === 0) return printed;
    throw new CannotStart(`${program} failed (${code}). ${this.advice(printed)}${printed}`);
  }

  /**
   * Runs a program that leaves a server behind: nothing of ours may stay open in it, and a Ctrl-C
   * at the terminal must not reach it.
   */
  async launch(program: string, args: readonly string[]): Promise<boolean> {
    const { code } = await this.spawn(program, args, 'ignore');
    return code === 0;
  }

  private spawn(
    program: string,
    args: readonly string[],
    stdio: SpawnOptions['stdio'],
  ): Promise<{ code: number | null; printed: string }> {
    const [command = program, ...rest] = [...this.prefix, program, ...args];
    const child = spawn(command, rest, {
      ...this.user,
      stdio,
      detached: process.platform !== 'win32',
      windowsHide: true,
      cwd: '/',
      env: childEnvironment({ LC_ALL: 'C' }),
    });
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once(stdio === 'ignore' ? 'exit' : 'close', (code) => resolve({ code, printed }));
    });
  }

  private advice(printed: string): string {
    if (this.user === null || !/permission denied/i.test(printed)) return '';
    return (
      `PostgreSQL does not run as root, and user ${this.user.uid} may not enter this folder: ` +
      'set DATA_DIR to a place that everyone may enter, start as an ordinary user, or set DATABASE_URL. '
    );
  }
}

function refuseForeignCluster(cluster: string, owner: User | null, self: number | undefined): void {
  if (owner === null || self === undefined || owner.uid === self) return;
  throw new CannotStart(
    `${cluster} belongs to another user (${owner.uid}): start as that user, or set DATA_DIR.`,
  );
}

function ownerOf(path: string): User | null {
  try {
    const { uid, gid } = statSync(path);
    return { uid, gid };
  } catch {
    return null;
  }
}

function canMakeNamespaces(): boolean {
  return spawnSync('unshare', [...NAMESPACE, 'true']).status === 0;
}

function someUser(): User {
  for (const name of ['postgres', 'nobody']) {
    const uid = numberOf('-u', name);
    const gid = numberOf('-g', name);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new CannotStart(
    'PostgreSQL does not run as root, and no other user was found: ' +
      'start as an ordinary user, or set DATABASE_URL.',
  );
}

function numberOf(flag: '-u' | '-g', name: string): number {
  return Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout ?? '', 10);
}
