import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { ApplicationSubmitted } from '#domain/applications';

import { ComputeAdmissibilityService } from '../services/compute-admissibility.service';

export const COMPUTE_ADMISSIBILITY = 'assessment.compute-admissibility';

/** Hears that an application was submitted, and reads the rules of admissibility on it, once. */
@Processor(COMPUTE_ADMISSIBILITY, { concurrency: 4 })
export class ComputeAdmissibilityProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly computeAdmissibility: ComputeAdmissibilityService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<ApplicationSubmitted>>): Promise<void> {
    const applicationId = asId<'Application'>(data.event.payload.applicationId);
    return this.inbox.once(COMPUTE_ADMISSIBILITY, data, (tx) =>
      this.computeAdmissibility.compute(tx, applicationId),
    );
  }
}
