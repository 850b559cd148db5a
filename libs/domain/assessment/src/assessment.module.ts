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
import { AdmissibilityFactsQuery } from './queries/admissibility-facts.query';
import { AssessmentDesk } from './queries/assessment-desk.query';
import { AssessmentPageQuery } from './queries/assessment-page.query';
import { DecisionDesk } from './queries/decision-desk.query';
import { DecisionOfApplicationQuery } from './queries/decision-of-application.query';
import { DecisionRegister } from './queries/decision-register.query';
import { GridQuery } from './queries/grid.query';
import { ReviewerFactsQuery } from './queries/reviewer-facts.query';
import { ReviewsQuery } from './queries/reviews.query';
import { AssessmentJournal } from './services/assessment-journal';
import { AssignReviewService } from './services/assign-review.service';
import { ComputeAdmissibilityService } from './services/compute-admissibility.service';
import { ConfirmAdmissibilityService } from './services/confirm-admissibility.service';
import { DecideService } from './services/decide.service';
import { SubmitReviewService } from './services/submit-review.service';
import { WriteReviewService } from './services/write-review.service';
import { AssessmentEntity } from './storage/assessment.entity';
import { CallEnvelopeEntity } from './storage/call-envelope.entity';
import { DecisionEntity } from './storage/decision.entity';
import { ReviewEntity } from './storage/review.entity';

const ROOMS = [
  AssessmentPageQuery,
  AssignReviewService,
  ComputeAdmissibilityService,
  ConfirmAdmissibilityService,
  DecideService,
  DecisionOfApplicationQuery,
  DecisionRegister,
  ReviewsQuery,
  SubmitReviewService,
  WriteReviewService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([AssessmentEntity, CallEnvelopeEntity, DecisionEntity, ReviewEntity]),
    MessagesModule.with(ASSESSMENT_MESSAGES, ASSESSMENT_TEXTS),
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
    DecisionDesk,
    GridQuery,
    ReviewerFactsQuery,
  ],
  exports: ROOMS,
})
export class AssessmentModule {}
