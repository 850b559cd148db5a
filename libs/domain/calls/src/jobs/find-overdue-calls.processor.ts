import { Processor, WorkerHost } from '@nestjs/bullmq';

import { Queues } from '#platform/queue';

import { OverdueCalls } from '../queries/overdue-calls.query';

import { CLOSE_CALL } from './close-call.processor';

export const FIND_OVERDUE_CALLS = 'calls.find-overdue-calls';

/**
 * Each minute, gives every call that is over a job of its own to close it: one that cannot be
 * closed keeps no other open.
 */
@Processor(FIND_OVERDUE_CALLS)
export class FindOverdueCallsProcessor extends WorkerHost {
  constructor(
    private readonly overdueCalls: OverdueCalls,
    private readonly queues: Queues,
  ) {
    super();
  }

  /** One job for each call and deadline, however many ticks find it. */
  override async process(): Promise<void> {
    const calls = await this.overdueCalls.read();
    const jobs = calls.map(({ id: callId, closesAt }) => ({
      name: CLOSE_CALL,
      data: { callId },
      opts: { jobId: `close-${callId}-${closesAt.getTime()}` },
    }));
    if (jobs.length > 0) await this.queues.named(CLOSE_CALL).addBulk(jobs);
  }
}
