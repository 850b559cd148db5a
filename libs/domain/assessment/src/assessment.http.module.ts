import { Module } from '@nestjs/common';

import { AssessmentModule } from './assessment.module';
import { AssessmentsController } from './http/assessments.controller';
import { CallDecisionsController } from './http/call-decisions.controller';
import { ConditionsController } from './http/conditions.controller';
import { DecisionsController } from './http/decisions.controller';
import { ReviewsController } from './http/reviews.controller';

@Module({
  imports: [AssessmentModule],
  controllers: [
    AssessmentsController,
    CallDecisionsController,
    ConditionsController,
    DecisionsController,
    ReviewsController,
  ],
})
export class AssessmentHttpModule {}
