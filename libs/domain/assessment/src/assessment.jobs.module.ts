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
import { RECUSE_PERSON, RecusePersonProcessor } from './jobs/recuse-person.processor';

@Module({
  imports: [
    AssessmentModule,
    OutboxModule,
    QueueModule.queues(COMPUTE_ADMISSIBILITY, AGGREGATE_SCORES, AGGREGATE_CALL, RECUSE_PERSON),
  ],
  providers: [
    ComputeAdmissibilityProcessor,
    AggregateScoresProcessor,
    AggregateCallProcessor,
    RecusePersonProcessor,
  ],
})
export class AssessmentJobsModule {}
