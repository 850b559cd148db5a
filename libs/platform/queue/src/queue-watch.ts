import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { Problem } from '#kernel/problems';
import { HouseLogger, Metrics } from '#platform/observability';

import { QueueConnections, type ParkedJob } from './queue-connections';
import { Queues } from './queues';

/** Shows from outside what the queues of this process' workers hold, and says what was given up. */
@Injectable()
export class QueueWatch implements OnApplicationBootstrap {
  constructor(
    private readonly connections: QueueConnections,
    private readonly queues: Queues,
    private readonly metrics: Metrics,
    private readonly logger: HouseLogger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.connections.workedQueues().length === 0) return;
    const parked = this.metrics.counter('tablee_jobs_parked_total', 'Jobs given up.', ['queue']);
    this.connections.onParked(async (queue, job, error) => {
      parked.inc({ queue });
      this.sayParked(queue, job, error);
    });
    this.metrics.watch('tablee_queue_waiting_jobs', 'Jobs that wait for a worker.', () =>
      this.count('waiting'),
    );
    this.metrics.watch('tablee_queue_failed_jobs', 'Jobs given up that wait for a person.', () =>
      this.count('failed'),
    );
  }

  private sayParked(queue: string, { id: jobId }: ParkedJob, error: unknown): void {
    const code = error instanceof Problem ? error.code : 'unexpected';
    this.logger.facts('error', 'A job was given up.', { queue, jobId, code });
    if (!(error instanceof Problem)) this.logger.error(error, QueueWatch.name);
  }

  private async count(state: 'waiting' | 'failed'): Promise<number> {
    const counts = await Promise.all(
      this.connections.workedQueues().map(async (name) => {
        const queue = this.queues.named(name);
        await queue.assertReachable();
        return queue.getJobCountByTypes(state);
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }
}
