import { CannotStart, keptSecrets, type SettingValues } from '#platform/config';

import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded/start-embedded-postgres';
import { prepareDatabase, type RolePasswords } from '../prepare-database';
import { applicationRole, ownerRole } from '../role-names';
import { sqlStateOf } from '../sql-state';
import { withClient } from '../with-client';

const DATABASE = 'tablee';
const MAINTENANCE_DATABASE = 'postgres';
const NO_SUCH_DATABASE = '3D000';

/** A database that is there, with its roles; its schema may still have to be brought up to date. */
export interface ReachedDatabase {
  /** As the role that the service runs as. */
  readonly url: string;
  /** As the role that migrates; null when no such access was given. */
  readonly ownerUrl: string | null;
  /** The server that we run ourselves, when no other was given. */
  readonly embedded: EmbeddedPostgres | null;
}

/**
 * Finds the database that the settings mean, and prepares it where they let us: our own server, or
 * one to which they give an administrator's access; with any other access its roles must be there.
 * @param report told what happens to our own server later
 */
export async function reachDatabase(
  settings: SettingValues,
  report: (sentence: string) => void,
): Promise<ReachedDatabase> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: dataDir } = settings;
  const strongest = ownerUrl ?? url;
  if (strongest === null) return reachEmbedded(dataDir, report);
  const { name, isAdministrator } = await roleOf(strongest);
  if (isAdministrator) return reachAsAdministrator(strongest, url, dataDir);
  return {
    url: url ?? strongest,
    ownerUrl: name === ownerRole ? strongest : ownerUrl,
    embedded: null,
  };
}

async function reachEmbedded(
  dataDir: string,
  report: (sentence: string) => void,
): Promise<ReachedDatabase> {
  const embedded = await startEmbeddedPostgres({ dataDir, report });
  try {
    const adminUrl = onDatabase(embedded.adminUrl, DATABASE);
    const { appUrl, ownerUrl } = await prepareDatabase(adminUrl, passwordsFor(dataDir, null));
    return { url: appUrl, ownerUrl, embedded };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** The service keeps the URL it was given, unless that is the administrator's own. */
async function reachAsAdministrator(
  adminUrl: string,
  given: string | null,
  dataDir: string,
): Promise<ReachedDatabase> {
  const target = onDatabase(adminUrl, databaseIn(given ?? adminUrl));
  const { appUrl, ownerUrl } = await prepareDatabase(target, passwordsFor(dataDir, given));
  const url = given === null || given === adminUrl ? appUrl : given;
  return { url, ownerUrl, embedded: null };
}

/** The application's password is the one that the service comes with, when that is known. */
function passwordsFor(dataDir: string, serviceUrl: string | null): RolePasswords {
  const kept = keptSecrets(dataDir);
  return {
    owner: kept.ownerPassword,
    app: applicationPasswordIn(serviceUrl) ?? kept.applicationPassword,
    report: kept.reportPassword,
  };
}

function applicationPasswordIn(serviceUrl: string | null): string | null {
  if (serviceUrl === null) return null;
  const { username, password } = new URL(serviceUrl);
  return username === applicationRole && password !== '' ? decodeURIComponent(password) : null;
}

/** Nothing of ours goes into the database that servers are administered from. */
function databaseIn(url: string): string {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  return ['', MAINTENANCE_DATABASE].includes(name) ? DATABASE : name;
}

function onDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${encodeURIComponent(name)}`;
  return target.toString();
}

interface Role {
  readonly name: string;
  readonly isAdministrator: boolean;
}

async function roleOf(url: string): Promise<Role> {
  try {
    return await roleOn(url);
  } catch (error) {
    if (sqlStateOf(error) !== NO_SUCH_DATABASE) throw unreachable(url, error);
    return roleOn(onDatabase(url, MAINTENANCE_DATABASE));
  }
}

function roleOn(url: string): Promise<Role> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<Role>(
      `SELECT rolname AS name, rolsuper AS "isAdministrator"
       FROM pg_roles WHERE rolname = current_user`,
    );
    return rows[0] ?? { name: '', isAdministrator: false };
  });
}

/** Of the URL only what is no secret. */
function unreachable(url: string, cause: unknown): CannotStart {
  const { host, pathname } = new URL(url);
  const { message, code } = cause as { message?: string; code?: string };
  return new CannotStart(
    `The database at ${host}${pathname} does not let us in: ${message || code || 'no answer'}.`,
    { cause },
  );
}
