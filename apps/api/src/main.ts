import { setTimeout as pause } from 'node:timers/promises';

import { loadConfig } from '#platform/config';
import { waitForSchema } from '#platform/database';
import { HouseLogger, runProgram, type Program } from '#platform/observability';

import { createApi } from './api';
import { Readiness } from './health/readiness';
import { listen } from './listen';

/** How long a balancer may take to see that nothing more should be sent here. */
const DRAIN_MS = 2000;

/** The API alone, on a database that was migrated by another program. */
async function start(): Promise<Program> {
  const config = loadConfig();
  const logger = new HouseLogger(config);
  await waitForSchema(config.database.url, (line) => logger.log(line, 'Start'));
  const api = await createApi(config, logger);
  await listen(api, config);
  logger.log(`Ready at ${config.publicUrl}`, 'Start');
  return {
    stop: async () => {
      api.get(Readiness).drain();
      if (config.environment === 'production') await pause(DRAIN_MS);
      await api.close();
    },
  };
}

runProgram(start);
