import { loadConfig } from '#platform/config';
import { waitForSchema } from '#platform/database';
import { HouseLogger, runProgram, type Program } from '#platform/observability';

import { startWorker } from './worker';

/** The worker alone, on a database that was migrated by another program. */
async function start(): Promise<Program> {
  const config = loadConfig();
  const logger = new HouseLogger(config);
  await waitForSchema(config.database.url, (line) => logger.log(line, 'Start'));
  const worker = await startWorker(config, logger);
  logger.log('Ready', 'Start');
  return { stop: () => worker.close() };
}

runProgram(start);
