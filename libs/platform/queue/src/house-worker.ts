import { setTimeout as pause } from 'node:timers/promises';

import {
  UnrecoverableError,
  Worker,
  type IQueueBackend,
  type Job,
  type JobProgress,
  type Processor,
  type WorkerOptions,
} from 'bullmq';

import { runInContext } from '#platform/context';

import { backendFor, type QueueConnection } from './backend';
import { isBeyondRetry } from './is-beyond-retry';
import { patientDelay } from './job-policy';
import { QueueConnections } from './queue-connections';

/** A job whose worker went silent for `lockDuration` ms is given to another, twice at most. */
const WORKER_POLICY = {
  lockDuration: 30_000,
  stalledInterval: 15_000,
  maxStalledCount: 2,
  runRetryDelay: 2_000,
  settings: { backoffStrategy: patientDelay },
} satisfies Partial<WorkerOptions>;

/** How long a worker leaves the server alone that has just failed it. */
const REST_MS = 500;

/** A worker by the house's rules, taking jobs from where its connection leads. */
export class HouseWorker extends Worker<
  unknown,
  unknown,
  string,
  IQueueBackend,
  JobProgress,
  QueueConnection
> {
  constructor(name: string, processor: Processor, options: WorkerOptions<QueueConnection>) {
    const connections = QueueConnections.of(options.connection);
    super(
      name,
      (job, token) => work(() => processor(job, token), job, connections),
      { ...WORKER_POLICY, ...options, connection: connections?.workers ?? options.connection },
      backendFor,
    );
    connections?.keepWorker(this);
  }

  /**
   * Left to itself BullMQ asks again at once, and forever, when anything but a refused connection
   * fails it: a server that is starting, or has no connection left, would be stormed.
   */
  protected override async moveToActive(
    ...asked: Parameters<Worker['moveToActive']>
  ): ReturnType<Worker['moveToActive']> {
    try {
      return await super.moveToActive(...asked);
    } catch (error) {
      await pause(REST_MS);
      throw error;
    }
  }
}

/** Runs one job in its context, and parks it at once when another try would end the same. */
async function work(
  process: () => Promise<unknown>,
  job: Job,
  connections: QueueConnections | undefined,
): Promise<unknown> {
  try {
    const result = await runInContext(contextOf(job), process);
    connections?.beforeAck();
    return result;
  } catch (error) {
    const isBeyond = isBeyondRetry(error);
    if (isBeyond || isLastTry(job)) await connections?.parked(job.queueName, job, error);
    else connections?.troubled(error);
    throw isBeyond ? parkingError(error) : error;
  }
}

function isLastTry({ attemptsMade, opts }: Job): boolean {
  return attemptsMade + 1 >= (opts.attempts ?? 1);
}

function parkingError(error: unknown): UnrecoverableError {
  if (error instanceof UnrecoverableError) return error;
  const parking = new UnrecoverableError(error instanceof Error ? error.message : String(error));
  return Object.assign(parking, { cause: error });
}

/** The story goes on under the identifier of the request that began it. */
function contextOf({ id, data }: Job) {
  const { requestId } = (data ?? {}) as { readonly requestId?: unknown };
  return {
    requestId: typeof requestId === 'string' ? requestId : `job-${id}`,
    receivedAt: null,
    ipPrefix: null,
    language: 'fr' as const,
  };
}
