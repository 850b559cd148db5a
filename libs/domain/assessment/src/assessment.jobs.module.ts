import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { AssessmentModule } from './assessment.module';
import {
  COMPUTE_ADMISSIBILITY,
  ComputeAdmissibilityProcessor,
} from './jobs/compute-admissibility.processor';
import { FIND_DUE_RELEASES, FindDueReleasesProcessor } from './jobs/find-due-releases.processor';
import { RELEASE_DECISION, ReleaseDecisionProcessor } from './jobs/release-decision.processor';
import { DueReleases } from './queries/due-releases.query';

@Module({
  imports: [
    AssessmentModule,
    OutboxModule,
    QueueModule.queues(COMPUTE_ADMISSIBILITY, FIND_DUE_RELEASES, RELEASE_DECISION),
  ],
  providers: [
    ComputeAdmissibilityProcessor,
    DueReleases,
    FindDueReleasesProcessor,
    ReleaseDecisionProcessor,
  ],
})
export class AssessmentJobsModule {}
