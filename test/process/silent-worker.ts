import { openQueues, testConfig } from '../support/queue';

/**
 * A worker that takes one job, says so, and never finishes it: for tests that kill it.
 * Started as a process of its own, with the queue's name and the lock's milliseconds.
 */
const [, , queue = '', lockDuration = ''] = process.argv;

const queues = openQueues(testConfig(process.env));

queues.worker(
  queue,
  ({ id }) => {
    process.stdout.write(`took ${id}\n`);
    return new Promise<never>(() => undefined);
  },
  { lockDuration: Number(lockDuration), stalledInterval: Number(lockDuration) },
);
