import { Inject, Injectable } from '@nestjs/common';

import { PATIENT_POLICY, Queues } from '#platform/queue';

import { jobIdOf, type Delivery } from './delivery';
import { PATIENT_LISTENERS } from './outbox-options';

/** What became of a job: `gone` when its queue no longer knows it. */
export type JobFate = 'gone' | 'under-way' | 'failed';

/** Deliveries as the jobs of their listeners' queues. */
@Injectable()
export class DeliveryQueues {
  constructor(
    private readonly queues: Queues,
    @Inject(PATIENT_LISTENERS) private readonly patient: readonly string[],
  ) {}

  /** @throws QueuesUnreachable, at once, rather than keep a transaction waiting */
  async add(deliveries: readonly Delivery[]): Promise<void> {
    const listeners = new Set(deliveries.map(({ listener }) => listener));
    await Promise.all(
      [...listeners].map((name) =>
        this.addTo(
          name,
          deliveries.filter(({ listener }) => listener === name),
        ),
      ),
    );
  }

  async fateOf({ listener, attempt, envelope }: Delivery): Promise<JobFate> {
    const queue = this.queues.named(listener);
    await queue.assertReachable();
    const job = await queue.getJob(jobIdOf(envelope.id, attempt));
    if (job === undefined) return 'gone';
    const state = await job.getState();
    if (state === 'failed') return 'failed';
    return state === 'unknown' || state === 'completed' ? 'gone' : 'under-way';
  }

  /** Forgets a failed job that is being replayed; nothing if it is gone already. */
  async forget({ listener, attempt, envelope }: Delivery): Promise<void> {
    await this.queues.named(listener).remove(jobIdOf(envelope.id, attempt));
  }

  private async addTo(listener: string, deliveries: readonly Delivery[]): Promise<void> {
    const policy = this.patient.includes(listener) ? PATIENT_POLICY : {};
    const jobs = deliveries.map(({ attempt, envelope }) => ({
      name: envelope.event.name,
      data: envelope,
      opts: { ...policy, jobId: jobIdOf(envelope.id, attempt) },
    }));
    await this.queues.named(listener).addBulk(jobs);
  }
}
