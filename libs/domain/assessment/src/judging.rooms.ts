import { AdmissibilityOfApplicationQuery } from './queries/admissibility-of-application.query';
import { CallDesk } from './queries/call-desk.query';
import { ConflictsQuery } from './queries/conflicts.query';
import { DeclarationDesk } from './queries/declaration-desk.query';
import { InterestsQuery } from './queries/interests.query';
import { RankingQuery } from './queries/ranking.query';
import { RecusalsQuery } from './queries/recusals.query';
import { ReviewFileQuery } from './queries/review-file.query';
import { PlanFactsQuery } from './queries/plan-facts.query';
import { RiskReadings } from './queries/risk-readings.query';
import { ReviewDesk } from './queries/review-desk.query';
import { ReviewersOfCallQuery } from './queries/reviewers-of-call.query';
import { ScoreFactsQuery } from './queries/score-facts.query';
import { ScoreSummaries } from './queries/score-summaries.query';
import { AggregateScoresService } from './services/aggregate-scores.service';
import { AskRankingService } from './services/ask-ranking.service';
import { AssignReviewsService } from './services/assign-reviews.service';
import { DescribeReviewerService } from './services/describe-reviewer.service';
import { SettleTieService } from './services/settle-tie.service';
import { RemindReviewersService } from './services/remind-reviewers.service';
import { ReviewBook } from './services/review-book';
import { DeclareInterestService } from './services/declare-interest.service';
import { DeclareService } from './services/declare.service';
import { DeclineReviewService } from './services/decline-review.service';
import { ReadRiskService } from './services/read-risk.service';
import { RecuseService } from './services/recuse.service';
import { AdmissibilityRulingEntity } from './storage/admissibility-ruling.entity';
import { DeclarationEntity } from './storage/declaration.entity';
import { InterestEntity } from './storage/interest.entity';
import { PriorityTerritoryEntity } from './storage/priority-territory.entity';
import { RecusalEntity } from './storage/recusal.entity';
import { ReviewerProfileEntity } from './storage/reviewer-profile.entity';
import { RiskReadingEntity } from './storage/risk-reading.entity';
import { ScoreSummaryEntity } from './storage/score-summary.entity';

/** What the module is made of where it reviews and ranks: rooms that others enter… */
export const JUDGING_ROOMS = [
  AdmissibilityOfApplicationQuery,
  AggregateScoresService,
  AskRankingService,
  AssignReviewsService,
  DeclarationDesk,
  DeclareInterestService,
  DeclareService,
  DeclineReviewService,
  DescribeReviewerService,
  InterestsQuery,
  RankingQuery,
  ReadRiskService,
  RiskReadings,
  RecusalsQuery,
  RecuseService,
  RemindReviewersService,
  ReviewFileQuery,
  ReviewersOfCallQuery,
  ScoreSummaries,
  SettleTieService,
];

/** …what these work with… */
export const JUDGING_TOOLS = [
  CallDesk,
  ConflictsQuery,
  PlanFactsQuery,
  ReviewBook,
  ReviewDesk,
  ScoreFactsQuery,
];

/** …and the rows they keep. */
export const JUDGING_ROWS = [
  AdmissibilityRulingEntity,
  DeclarationEntity,
  InterestEntity,
  PriorityTerritoryEntity,
  RecusalEntity,
  ReviewerProfileEntity,
  RiskReadingEntity,
  ScoreSummaryEntity,
];
