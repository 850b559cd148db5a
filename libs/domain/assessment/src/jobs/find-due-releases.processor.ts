import { Processor, WorkerHost } from '@nestjs/bullmq';

import { Queues } from '#platform/queue';

import { DueReleases } from '../queries/due-releases.query';

import { RELEASE_DECISION } from './release-decision.processor';

export const FIND_DUE_RELEASES = 'assessment.find-due-releases';

/** Each minute, gives every held decision whose date has come a job of its own to release it. */
@Processor(FIND_DUE_RELEASES)
export class FindDueReleasesProcessor extends WorkerHost {
  constructor(
    private readonly dueReleases: DueReleases,
    private readonly queues: Queues,
  ) {
    super();
  }

  /** One job for each decision and date, however many ticks find it. */
  override async process(): Promise<void> {
    const due = await this.dueReleases.read();
    const jobs = due.map(({ decisionId, applicationId, releaseAt }) => ({
      name: RELEASE_DECISION,
      data: { decisionId, applicationId },
      opts: { jobId: `release-${decisionId}-${releaseAt.getTime()}` },
    }));
    if (jobs.length > 0) await this.queues.named(RELEASE_DECISION).addBulk(jobs);
  }
}
