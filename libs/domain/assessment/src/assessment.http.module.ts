import { Module } from '@nestjs/common';

import { AssessmentModule } from './assessment.module';
import { AssessmentsController } from './http/assessments.controller';
import { DecisionsController } from './http/decisions.controller';
import { DeclarationsController } from './http/declarations.controller';
import { InterestsController } from './http/interests.controller';
import { RankingController } from './http/ranking.controller';
import { ReviewFilesController } from './http/review-files.controller';
import { ReviewsController } from './http/reviews.controller';

@Module({
  imports: [AssessmentModule],
  controllers: [
    AssessmentsController,
    DeclarationsController,
    DecisionsController,
    InterestsController,
    RankingController,
    ReviewFilesController,
    ReviewsController,
  ],
})
export class AssessmentHttpModule {}
