import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';
import { OutboxModule } from '#platform/outbox';
import { AuditModule } from '#platform/audit';
import { ApplicationsModule } from '#domain/applications';
import { CallsModule } from '#domain/calls';
import { ConsortiaModule } from '#domain/consortia';
import { IdentityModule } from '#domain/identity';
import { OrganisationsModule } from '#domain/organisations';

import { ASSESSMENT_MESSAGES, ASSESSMENT_TEXTS } from './assessment.messages';
import { JUDGING_MESSAGES, JUDGING_TEXTS } from './judging.messages';
import { AdmissibilityFactsQuery } from './queries/admissibility-facts.query';
import { AssessmentDesk } from './queries/assessment-desk.query';
import { AssessmentPageQuery } from './queries/assessment-page.query';
import { CallDesk } from './queries/call-desk.query';
import { ConflictsQuery } from './queries/conflicts.query';
import { DecisionDesk } from './queries/decision-desk.query';
import { DecisionOfApplicationQuery } from './queries/decision-of-application.query';
import { DecisionRegister } from './queries/decision-register.query';
import { DeclarationDesk } from './queries/declaration-desk.query';
import { InterestsQuery } from './queries/interests.query';
import { RankingQuery } from './queries/ranking.query';
import { RecusalsQuery } from './queries/recusals.query';
import { ReviewFileQuery } from './queries/review-file.query';
import { ReviewDesk } from './queries/review-desk.query';
import { ReviewerFactsQuery } from './queries/reviewer-facts.query';
import { ReviewsQuery } from './queries/reviews.query';
import { ScoreFactsQuery } from './queries/score-facts.query';
import { ScoreSummaries } from './queries/score-summaries.query';
import { AggregateScoresService } from './services/aggregate-scores.service';
import { AskRankingService } from './services/ask-ranking.service';
import { AssessmentJournal } from './services/assessment-journal';
import { AssignReviewService } from './services/assign-review.service';
import { ComputeAdmissibilityService } from './services/compute-admissibility.service';
import { ConfirmAdmissibilityService } from './services/confirm-admissibility.service';
import { DeclareInterestService } from './services/declare-interest.service';
import { DeclareService } from './services/declare.service';
import { DeclineReviewService } from './services/decline-review.service';
import { RecuseService } from './services/recuse.service';
import { DecideService } from './services/decide.service';
import { SubmitReviewService } from './services/submit-review.service';
import { WriteReviewService } from './services/write-review.service';
import { AssessmentEntity } from './storage/assessment.entity';
import { CallEnvelopeEntity } from './storage/call-envelope.entity';
import { DecisionEntity } from './storage/decision.entity';
import { DeclarationEntity } from './storage/declaration.entity';
import { InterestEntity } from './storage/interest.entity';
import { PriorityTerritoryEntity } from './storage/priority-territory.entity';
import { RecusalEntity } from './storage/recusal.entity';
import { ReviewEntity } from './storage/review.entity';
import { ScoreSummaryEntity } from './storage/score-summary.entity';

const ROOMS = [
  AggregateScoresService,
  AskRankingService,
  AssessmentPageQuery,
  AssignReviewService,
  ComputeAdmissibilityService,
  ConfirmAdmissibilityService,
  DecideService,
  DecisionOfApplicationQuery,
  DecisionRegister,
  DeclarationDesk,
  DeclareInterestService,
  DeclareService,
  DeclineReviewService,
  InterestsQuery,
  RankingQuery,
  RecusalsQuery,
  RecuseService,
  ReviewFileQuery,
  ReviewsQuery,
  ScoreSummaries,
  SubmitReviewService,
  WriteReviewService,
];

const ENTITIES = [
  AssessmentEntity,
  CallEnvelopeEntity,
  DecisionEntity,
  DeclarationEntity,
  InterestEntity,
  PriorityTerritoryEntity,
  RecusalEntity,
  ReviewEntity,
  ScoreSummaryEntity,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    MessagesModule.with(
      { ...ASSESSMENT_MESSAGES, ...JUDGING_MESSAGES },
      { ...ASSESSMENT_TEXTS, ...JUDGING_TEXTS },
    ),
    AuditModule,
    ListingModule,
    OutboxModule,
    ApplicationsModule,
    CallsModule,
    ConsortiaModule,
    IdentityModule,
    OrganisationsModule,
  ],
  providers: [
    ...ROOMS,
    AdmissibilityFactsQuery,
    AssessmentDesk,
    AssessmentJournal,
    CallDesk,
    ConflictsQuery,
    DecisionDesk,
    ReviewDesk,
    ReviewerFactsQuery,
    ScoreFactsQuery,
  ],
  exports: ROOMS,
})
export class AssessmentModule {}
