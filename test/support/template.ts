import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { Client } from 'pg';

import { migrate, ownerRole, prepareDatabase } from '#platform/database';

/** Passwords of roles that exist on the servers of tests only. */
export const TEST_PASSWORDS = { owner: 'test-owner', app: 'test-app', report: 'test-report' };

const TEMPLATE_PREFIX = 'tablee_template_';
const TEST_PREFIX = 'tablee_test_';

/** Any number: runs that share a server build the template one after the other. */
const TEMPLATE_LOCK = 7_201_003;

const BUILD = resolve(__dirname, '../..');

/** The database that tests are copied from; built when the migrations of this build are new to the server. */
export async function buildTemplate(adminUrl: string, isOurs: boolean): Promise<string> {
  const template = `${TEMPLATE_PREFIX}${fingerprint()}`;
  await withAdmin(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await clear(admin, template, isOurs);
    if (!(await isBuilt(admin, template))) await build(admin, adminUrl, template);
  });
  return template;
}

export async function copyTemplate(
  adminUrl: string,
  template: string,
  name: string,
): Promise<void> {
  await withAdmin(adminUrl, (admin) =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${ownerRole}`),
  );
}

export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withAdmin(adminUrl, (admin) => drop(admin, name));
}

/** Holds the process that made it, so that a later run can tell what was left behind. */
export function newTestName(run: number): string {
  const random = Math.random().toString(36).slice(2, 12);
  return `${TEST_PREFIX}${run}_${random}`;
}

export function urlOn(adminUrl: string, database: string, role?: [string, string]): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role !== undefined) [url.username, url.password] = role;
  return url.toString();
}

/** What the template holds: the migrations, and the roles and queues they come with. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of templateFiles()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function templateFiles(): readonly string[] {
  const migrations = readdirSync(join(BUILD, 'migrations'))
    .filter((file) => file.endsWith('.js'))
    .toSorted()
    .map((file) => join(BUILD, 'migrations', file));
  return [
    ...migrations,
    join(BUILD, 'libs/platform/database/src/prepare-database.js'),
    require.resolve('bullmq/package.json'),
  ];
}

async function build(admin: Client, adminUrl: string, template: string): Promise<void> {
  await drop(admin, template);
  const { ownerUrl } = await prepareDatabase(urlOn(adminUrl, template), TEST_PASSWORDS);
  await migrate(ownerUrl, () => undefined);
  await admin.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
}

async function isBuilt(admin: Client, template: string): Promise<boolean> {
  const { rowCount } = await admin.query(
    'SELECT FROM pg_database WHERE datname = $1 AND datistemplate',
    [template],
  );
  return rowCount === 1;
}

/** Removes what earlier runs left: on a server of our own, also the templates of older migrations. */
async function clear(admin: Client, template: string, isOurs: boolean): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE datname LIKE $1 OR datname LIKE $2`,
    [`${TEST_PREFIX}%`, `${TEMPLATE_PREFIX}%`],
  );
  for (const { name } of rows) {
    const isOldTemplate = isOurs && name.startsWith(TEMPLATE_PREFIX) && name !== template;
    if (isOldTemplate || isLeftBehind(name)) await drop(admin, name);
  }
}

function isLeftBehind(name: string): boolean {
  const [, run] = /^tablee_test_(\d+)_/.exec(name) ?? [];
  if (run === undefined) return false;
  try {
    process.kill(Number(run), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function drop(admin: Client, name: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) return;
  await admin.query(`ALTER DATABASE ${name} IS_TEMPLATE false`);
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
}

async function withAdmin<R>(adminUrl: string, work: (admin: Client) => Promise<R>): Promise<R> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
