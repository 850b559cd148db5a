import { Module } from '@nestjs/common';

import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { AssessmentModule } from './assessment.module';
import {
  COMPUTE_ADMISSIBILITY,
  ComputeAdmissibilityProcessor,
} from './jobs/compute-admissibility.processor';

@Module({
  imports: [AssessmentModule, OutboxModule, QueueModule.queues(COMPUTE_ADMISSIBILITY)],
  providers: [ComputeAdmissibilityProcessor],
})
export class AssessmentJobsModule {}
