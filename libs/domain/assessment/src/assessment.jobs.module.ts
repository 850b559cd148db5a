import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { AssessmentModule } from './assessment.module';
import { AGGREGATE_CALL, AggregateCallProcessor } from './jobs/aggregate-call.processor';
import { AGGREGATE_SCORES, AggregateScoresProcessor } from './jobs/aggregate-scores.processor';
import {
  COMPUTE_ADMISSIBILITY,
  ComputeAdmissibilityProcessor,
} from './jobs/compute-admissibility.processor';
import { FIND_DUE_RELEASES, FindDueReleasesProcessor } from './jobs/find-due-releases.processor';
import { RECUSE_PERSON, RecusePersonProcessor } from './jobs/recuse-person.processor';
import { REMIND_REVIEWERS, RemindReviewersProcessor } from './jobs/remind-reviewers.processor';
import { RELEASE_DECISION, ReleaseDecisionProcessor } from './jobs/release-decision.processor';
import { REOPEN_ASSESSMENT, ReopenAssessmentProcessor } from './jobs/reopen-assessment.processor';
import { DueReleases } from './queries/due-releases.query';

@Module({
  imports: [
    AssessmentModule,
    OutboxModule,
    QueueModule.queues(
      COMPUTE_ADMISSIBILITY,
      FIND_DUE_RELEASES,
      RELEASE_DECISION,
      AGGREGATE_SCORES,
      AGGREGATE_CALL,
      RECUSE_PERSON,
      REOPEN_ASSESSMENT,
      REMIND_REVIEWERS,
    ),
  ],
  providers: [
    ComputeAdmissibilityProcessor,
    DueReleases,
    FindDueReleasesProcessor,
    ReleaseDecisionProcessor,
    AggregateScoresProcessor,
    AggregateCallProcessor,
    RecusePersonProcessor,
    ReopenAssessmentProcessor,
    RemindReviewersProcessor,
  ],
})
export class AssessmentJobsModule {}
