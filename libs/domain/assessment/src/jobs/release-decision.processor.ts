import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import type { DueRelease } from '../queries/due-releases.query';
import { ReleaseDecisionService } from '../services/release-decision.service';

export const RELEASE_DECISION = 'assessment.release-decision';

@Processor(RELEASE_DECISION, { concurrency: 4 })
export class ReleaseDecisionProcessor extends WorkerHost {
  constructor(private readonly releaseDecision: ReleaseDecisionService) {
    super();
  }

  override process({ data }: Job<Pick<DueRelease, 'decisionId' | 'applicationId'>>): Promise<void> {
    return this.releaseDecision.releaseDue(data.decisionId, data.applicationId);
  }
}
