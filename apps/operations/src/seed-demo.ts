import { CannotStart, Config, loadSettings } from '#platform/config';
import { reachDatabase } from '#platform/database';
import { HouseLogger, runToEnd } from '#platform/observability';

import { createApi } from '../../api/src/api';

import { demoLogins } from './demo/logins';
import { seedDemo } from './demo/seed';
import { upgradeDatabase } from './upgrade-database';

/** `npm run seed:demo`: the demo data, in a database that may be empty or not. */
async function run(): Promise<void> {
  const settings = loadSettings();
  if (!settings.DEMO) throw new CannotStart(NO_DEMO);
  const database = await reachDatabase(settings, console.log);
  try {
    if (database.ownerUrl !== null) await upgradeDatabase(database.ownerUrl, console.log);
    const config = new Config(settings, database);
    const api = await createApi(config, new HouseLogger({ logLevel: 'warn', demo: true }));
    try {
      const isNew = await seedDemo(api);
      console.log(isNew ? 'Put the demo data in place.' : 'The demo data was there.');
    } finally {
      await api.close();
    }
  } finally {
    await database.embedded?.stop();
  }
  for (const { email, password, who } of demoLogins()) console.log(`${email}  ${password}  ${who}`);
}

const NO_DEMO =
  'The demo data has logins that everybody knows: here they are refused, unless DEMO=true says otherwise.';

runToEnd(run);
