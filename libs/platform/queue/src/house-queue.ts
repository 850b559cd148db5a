import { Queue, type IQueueBackend, type JobsOptions, type QueueOptions } from 'bullmq';

import { backendFor, type QueueConnection } from './backend';
import { JOB_POLICY } from './job-policy';
import { QueueConnections } from './queue-connections';

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
