import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { ApplicationResubmitted } from '#domain/applications';

import { ReopenAssessmentService } from '../services/reopen-assessment.service';

export const REOPEN_ASSESSMENT = 'assessment.reopen-assessment';

/** Hears that what was sent back came again, and lets it be judged again. */
@Processor(REOPEN_ASSESSMENT)
export class ReopenAssessmentProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly reopenAssessment: ReopenAssessmentService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<ApplicationResubmitted>>): Promise<void> {
    const applicationId = asId<'Application'>(data.event.payload.applicationId);
    return this.inbox.once(REOPEN_ASSESSMENT, data, (tx) =>
      this.reopenAssessment.reopen(tx, applicationId),
    );
  }
}
