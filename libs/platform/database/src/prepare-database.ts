import { Client } from 'pg';

import { applicationRole, ownerRole, reportRole } from './role-names';
import { withClient } from './with-client';

export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly report: string;
}

export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly reportUrl: string;
}

const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist'] as const;

/** Any number, the same in each process: roles belong to the server, so one at a time changes them. */
const PREPARATION_LOCK = 7_201_001;

/** Where the server is administered from; every PostgreSQL has it. */
const MAINTENANCE_DATABASE = 'postgres';

/**
 * Makes the database that `adminUrl` names, if it is missing, and its roles and extensions; or brings
 * them up to date. Needs a superuser. Safe to run again, and by several processes at once.
 */
export async function prepareDatabase(
  adminUrl: string,
  passwords: RolePasswords,
): Promise<DatabaseUrls> {
  const database = databaseOf(adminUrl);
  await withClient(urlOf(adminUrl, MAINTENANCE_DATABASE), async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [PREPARATION_LOCK]);
    await prepareServer(server, database, passwords);
    await withClient(adminUrl, (client) => prepareInside(client, database));
  });
  return {
    ownerUrl: urlOf(adminUrl, database, ownerRole, passwords.owner),
    appUrl: urlOf(adminUrl, database, applicationRole, passwords.app),
    reportUrl: urlOf(adminUrl, database, reportRole, passwords.report),
  };
}

/** The lock ends with the connection. */
async function prepareServer(
  server: Client,
  database: string,
  passwords: RolePasswords,
): Promise<void> {
  await prepareRole(server, ownerRole, passwords.owner);
  await prepareRole(server, applicationRole, passwords.app);
  await prepareRole(server, reportRole, passwords.report);
  await server.query(`ALTER ROLE ${reportRole} SET default_transaction_read_only = on`);
  const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) await server.query(`CREATE DATABASE ${server.escapeIdentifier(database)}`);
}

async function prepareRole(server: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await server.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await server.query(
    `${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION` +
      ` PASSWORD ${server.escapeLiteral(password)}`,
  );
}

/**
 * What the owner will make is open to the application, so that a migration need not repeat it;
 * where rows may only be added, the migration revokes the rest.
 */
async function prepareInside(client: Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  await client.query(`ALTER DATABASE ${name} OWNER TO ${ownerRole}`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${applicationRole}, ${reportRole}`);
  // BullMQ adds jobs in bulk by way of a temporary table.
  await client.query(`GRANT TEMPORARY ON DATABASE ${name} TO ${applicationRole}`);
  for (const extension of EXTENSIONS) {
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension} SCHEMA public`);
  }
  for (const grant of DEFAULT_GRANTS) {
    await client.query(`ALTER DEFAULT PRIVILEGES FOR ROLE ${ownerRole} GRANT ${grant}`);
  }
}

const DEFAULT_GRANTS = [
  `USAGE ON SCHEMAS TO ${applicationRole}, ${reportRole}`,
  `SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${applicationRole}`,
  `USAGE ON SEQUENCES TO ${applicationRole}`,
  `EXECUTE ON FUNCTIONS TO ${applicationRole}`,
] as const;

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || MAINTENANCE_DATABASE;
}

function urlOf(adminUrl: string, database: string, role?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (role !== undefined && password !== undefined) {
    url.username = role;
    url.password = encodeURIComponent(password);
  }
  return url.toString();
}
