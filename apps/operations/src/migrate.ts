import { CannotStart, loadSettings } from '#platform/config';
import { reachDatabase } from '#platform/database';
import { runToEnd } from '#platform/observability';

import { upgradeDatabase } from './upgrade-database';

/** `npm run migrate`: prepares the database when it may, and brings it up to date. */
async function run(): Promise<void> {
  const { ownerUrl, embedded } = await reachDatabase(loadSettings(), console.log);
  try {
    if (ownerUrl === null) throw new CannotStart(OWNER_NEEDED);
    await upgradeDatabase(ownerUrl, console.log);
    console.log('The database is up to date.');
  } finally {
    await embedded?.stop();
  }
}

const OWNER_NEEDED =
  'The role of DATABASE_URL may not change the schema: give the URL of the role "tablee_owner", ' +
  "or an administrator's, in DATABASE_OWNER_URL.";

runToEnd(run);
