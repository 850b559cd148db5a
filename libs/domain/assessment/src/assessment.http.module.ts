import { Module } from '@nestjs/common';

import { AssessmentModule } from './assessment.module';
import { AssessmentsController } from './http/assessments.controller';
import { CallDecisionsController } from './http/call-decisions.controller';
import { ConditionsController } from './http/conditions.controller';
import { DecisionsController } from './http/decisions.controller';
import { OpinionsController } from './http/opinions.controller';
import { EnvelopeController } from './http/envelope.controller';
import { ResultsController } from './http/results.controller';
import { DeclarationsController } from './http/declarations.controller';
import { ExpertLinksController } from './http/expert-links.controller';
import { ExpertsController } from './http/experts.controller';
import { InterestsController } from './http/interests.controller';
import { RankingController } from './http/ranking.controller';
import { ReviewFilesController } from './http/review-files.controller';
import { ReviewersController } from './http/reviewers.controller';
import { AdmissibilityController } from './http/admissibility.controller';
import { RiskController } from './http/risk.controller';
import { ReviewsController } from './http/reviews.controller';

@Module({
  imports: [AssessmentModule],
  controllers: [
    AssessmentsController,
    CallDecisionsController,
    ConditionsController,
    DecisionsController,
    OpinionsController,
    EnvelopeController,
    ResultsController,
    DeclarationsController,
    ExpertLinksController,
    ExpertsController,
    InterestsController,
    RankingController,
    ReviewFilesController,
    ReviewersController,
    AdmissibilityController,
    RiskController,
    ReviewsController,
  ],
})
export class AssessmentHttpModule {}
