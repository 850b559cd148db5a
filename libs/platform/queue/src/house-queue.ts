import { Queue, type IQueueBackend, type JobsOptions, type QueueOptions } from 'bullmq';

import { backendFor, type QueueConnection } from './backend';
import { QueueConnections } from './queue-connections';

/**
 * Eight tries over about four minutes, apart by 1, 2, 4 … 64 seconds less up to half at random,
 * so that a thousand jobs that failed together do not come back together.
 * Done jobs leave at once: the outbox and the tables remember. (Keeping a count or an age of them
 * on Postgres deadlocks at concurrency 10 in BullMQ 6.7, and fails jobs that had succeeded.)
 * Failed jobs stay: each is a task for a person.
 */
export const JOB_POLICY: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: false,
};

/** A queue by the house's rules, kept where its connection leads. */
export class HouseQueue extends Queue<
  unknown,
  unknown,
  string,
  unknown,
  unknown,
  string,
  IQueueBackend,
  QueueConnection
> {
  private readonly connections: QueueConnections | undefined;

  constructor(name: string, { defaultJobOptions, ...options }: QueueOptions<QueueConnection>) {
    const policy = { ...JOB_POLICY, ...defaultJobOptions };
    super(name, { ...options, defaultJobOptions: policy }, backendFor);
    this.connections = QueueConnections.of(options.connection);
    this.connections?.keepQueue(this);
  }

  /** @throws QueuesUnreachable, at once */
  async assertReachable(): Promise<void> {
    await this.connections?.assertReachable();
  }

  /** @throws QueuesUnreachable, at once */
  override async add(name: string, data: unknown, options?: JobsOptions) {
    await this.assertReachable();
    return super.add(name, data, options);
  }

  /** @throws QueuesUnreachable, at once */
  override async addBulk(jobs: Parameters<Queue['addBulk']>[0]) {
    await this.assertReachable();
    return super.addBulk(jobs);
  }
}
