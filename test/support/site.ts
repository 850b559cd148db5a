import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { seedDemo } from '../../apps/operations/src/demo/seed';
import { upgradeDatabase } from '../../apps/operations/src/upgrade-database';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import { startApi } from './api';
import { createTestDatabase } from './database';

/** The web application as `npm run build` left it. */
const WEB = join(__dirname, '../../../dist/web');

/** The whole product with its demo, as people find it. Call `close` when done with it. */
export interface Site {
  readonly url: string;
  readonly api: NestFastifyApplication;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const database = await createTestDatabase();
  await upgradeDatabase(database.ownerUrl, () => undefined);
  const api = await startApi(database, {
    web: WEB,
    settings: { MAX_REQUESTS_PER_MINUTE: '0', DEMO: 'true' },
    beside: [WorkerModule],
  });
  await seedDemo(api);
  await api.listen(0, '127.0.0.1');
  return {
    url: await api.getUrl(),
    api,
    close: async () => {
      await api.close();
      await database.drop();
    },
  };
}
